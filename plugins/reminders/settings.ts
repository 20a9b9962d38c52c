import type { SettingDeclaration } from '@benchpin/kernel'

/** From which amount an overdue item raises an alert. */
export const BIG_BALANCE = 'reminders.big_balance'

/** Settings of the organization. */
export const reminderSettings: SettingDeclaration[] = [
  {
    key: BIG_BALANCE,
    level: 'organization',
    section: 'Reminders',
    label: 'Alert when this much becomes overdue',
    help: 'The bell rings for whoever may see reminders. Empty or zero for never.',
    type: 'money',
    default: 500_000,
  },
]
