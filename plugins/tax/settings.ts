import type { SettingDeclaration } from '@benchpin/kernel'
import { JURISDICTIONS } from './data/jurisdictions.ts'
import { JURISDICTION_SETTING, OWN_RATES, SERVICE_SURTAX_SETTING } from './services/rates_for.ts'

/** Settings of a store: whose rates it charges, and how services are capped. */
export const taxSettings: SettingDeclaration[] = [
  {
    key: JURISDICTION_SETTING,
    label: 'Place of sale',
    help: 'The county whose sales tax this store charges. Choose own rates for a place that is not listed; you enter them under Settings, Tax rates.',
    type: 'select',
    level: 'store',
    section: 'Sales tax',
    options: [...JURISDICTIONS.map(({ id, title }) => ({ value: id, label: title })), { value: OWN_RATES, label: 'Own rates' }],
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
]
