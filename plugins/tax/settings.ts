import type { SettingDeclaration } from '@benchpin/kernel'
import { FLORIDA, FLORIDA_COUNTIES } from './data/florida.ts'
import { TEXAS_PLACES } from './data/texas.ts'
import { ALLOWANCE_SETTING, CERTIFICATE_DAYS_SETTING } from './setting_keys.ts'
import { JURISDICTION_SETTING, OWN_RATES, SCRAP_SETTING, SERVICE_SURTAX_SETTING } from './services/rates_for.ts'

/** Settings of a store: whose rates it charges, and how services and scrap are treated; and of the organization. */
export const taxSettings: SettingDeclaration[] = [
  {
    key: JURISDICTION_SETTING,
    label: 'Place of sale',
    help: 'The county whose sales tax this store charges. Choose own rates for a place that is not listed; you enter them under Settings, Sales tax.',
    type: 'select',
    level: 'store',
    section: 'Sales tax',
    options: [...[FLORIDA, ...FLORIDA_COUNTIES, ...TEXAS_PLACES].map(({ id, title }) => ({ value: id, label: title })), { value: OWN_RATES, label: 'Own rates' }],
    default: null,
  },
  {
    key: SERVICE_SURTAX_SETTING,
    label: 'County surtax on services',
    help: 'Florida caps the surtax for goods only: a service owes it on its whole price.',
    type: 'select',
    level: 'store',
    section: 'Sales tax',
    options: [
      { value: 'none', label: 'On the whole price (Florida)' },
      { value: 'once', label: 'Capped once for each line' },
    ],
    default: 'none',
  },
  {
    key: SCRAP_SETTING,
    label: 'Take a credit for scrap off before tax',
    help: 'Florida lets a trade-in reduce the tax where the article is meant for resale. Metal that is to be melted is not: ask your accountant before you turn this on.',
    type: 'toggle',
    level: 'store',
    section: 'Sales tax',
    default: false,
  },
  {
    key: ALLOWANCE_SETTING,
    label: 'Keep the allowance for paying sales tax on time',
    help: 'What the state lets you keep, where it does, is proposed with each payment and posted as other income.',
    type: 'toggle',
    level: 'organization',
    section: 'Sales tax',
    default: true,
  },
  {
    key: CERTIFICATE_DAYS_SETTING,
    label: 'Warn before a resale certificate runs out, days',
    type: 'number',
    level: 'organization',
    section: 'Sales tax',
    default: 30,
    validate: (value) => (typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 180 ? null : 'Use a number of days from 1 to 180.'),
  },
]
