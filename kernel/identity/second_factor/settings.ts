import type { SettingDeclaration } from '../../host/kernel_points.ts'

/** What an organization decides about second factors. */
export const secondFactorSettings: SettingDeclaration[] = [
  {
    key: 'kernel.second_factor',
    level: 'organization',
    section: 'Signing in',
    label: 'Who needs a second factor',
    type: 'select',
    options: [
      { value: 'nobody', label: 'Nobody has to' },
      { value: 'managers', label: 'Managers and owners' },
      { value: 'everybody', label: 'Everybody' },
    ],
    default: 'nobody',
    required: true,
    help: 'A code of an app on the phone beside the password. Managers and owners are whoever may change settings or manage users.',
  },
  {
    key: 'kernel.second_factor_grace',
    level: 'organization',
    section: 'Signing in',
    label: 'Days to set it up',
    type: 'number',
    default: 7,
    required: true,
    help: 'Counted from the day on which a user is first asked. After that nothing else opens until it is set up. 0 asks at once.',
    validate: (value) => (Number.isInteger(value) && Number(value) >= 0 && Number(value) <= 90 ? null : 'Use a number of days from 0 to 90.'),
  },
]
