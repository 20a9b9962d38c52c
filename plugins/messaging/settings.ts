import type { SettingDeclaration } from '@benchpin/kernel'

/** How long the words of messages are kept, in days; 0 for always. */
export const KEPT_DAYS = 'messaging.kept_days'

/** Settings of the organization. */
export const messagingSettings: SettingDeclaration[] = [
  {
    key: KEPT_DAYS,
    level: 'organization',
    section: 'Messages',
    label: 'Keep the words of messages for',
    help: 'After that, what was written is erased. That a message was sent, when and to whom, stays.',
    type: 'select',
    options: [
      { value: '90', label: '90 days' },
      { value: '365', label: 'One year' },
      { value: '1095', label: 'Three years' },
      { value: '0', label: 'Always' },
    ],
    default: '1095',
  },
]
