import type { SettingDeclaration } from '@benchpin/kernel'

/** Settings of each user (T02): they follow the user, not the workstation. */
export const personalSettings: SettingDeclaration[] = [
  {
    key: 'workspace.tag_printer',
    level: 'user',
    section: 'Printers and scanner',
    label: 'Barcode printer',
    type: 'text',
    default: null,
    placeholder: 'Zebra ZD421 at the back',
    help: 'Its name as the computer shows it. Tags are offered to this printer first.',
  },
  {
    key: 'workspace.parcel_label_printer',
    level: 'user',
    section: 'Printers and scanner',
    label: 'Parcel-label printer',
    type: 'text',
    default: null,
    help: 'Its name as the computer shows it.',
  },
  {
    key: 'workspace.scanner',
    level: 'user',
    section: 'Printers and scanner',
    label: 'Scanner',
    type: 'select',
    options: [
      { value: 'keyboard', label: 'Hand scanner that types' },
      { value: 'camera', label: 'Camera of the phone' },
      { value: 'none', label: 'None' },
    ],
    default: 'keyboard',
    required: true,
    help: 'A hand scanner types the code and presses Enter.',
  },
  {
    key: 'workspace.tag_style',
    level: 'user',
    section: 'Printers and scanner',
    label: 'Tag style',
    type: 'select',
    options: [
      { value: 'rat_tail', label: 'Rat tail' },
      { value: 'barbell', label: 'Barbell' },
      { value: 'label', label: 'Flat label' },
    ],
    default: 'rat_tail',
    required: true,
    help: 'Offered first when you print tags.',
  },
  {
    key: 'workspace.appraiser_title',
    level: 'user',
    section: 'Documents',
    label: 'Appraiser title',
    type: 'text',
    default: null,
    placeholder: 'Graduate Gemologist (GIA)',
    help: 'Stands under your name on appraisals that you sign.',
  },
]
