import type { SettingDeclaration } from '@benchpin/kernel'

/** Settings of files. */
export const fileSettings: SettingDeclaration[] = [
  {
    key: 'files.largest_megabytes',
    label: 'Largest file',
    type: 'number',
    help: 'In megabytes, up to 35. Photos from a phone are 3 to 8 MB.',
    level: 'organization',
    section: 'Files',
    required: true,
    default: 15,
    validate: (value) => (Number.isInteger(Number(value)) && Number(value) >= 1 && Number(value) <= 35 ? null : 'Use a whole number from 1 to 35.'),
  },
]
