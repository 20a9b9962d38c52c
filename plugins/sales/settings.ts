import type { SettingDeclaration } from '@benchpin/kernel'

const section = 'Invoices'

/** Settings of each store that sells. */
export const salesSettings: SettingDeclaration[] = [
  {
    ...{ key: 'sales.number_prefix', level: 'store', section, type: 'text', default: null },
    label: 'Number prefix',
    help: 'Stands before the number of every invoice, for instance HV-. It holds from the store’s first invoice on; empty, it is the store’s code.',
    validate: (value) => (value === null || value === '' || (typeof value === 'string' && /^[A-Za-z0-9./-]{1,12}$/.test(value)) ? null : 'Use up to 12 letters, digits and hyphens, like HV-.'),
  },
  {
    ...{ key: 'sales.price_level', level: 'store', section, type: 'select', default: 'retail' },
    label: 'Price at the counter',
    help: 'The price that an item is offered for when it is scanned.',
    options: [
      { value: 'retail', label: 'Retail' },
      { value: 'price1', label: 'Price 1' },
      { value: 'price2', label: 'Price 2' },
      { value: 'price3', label: 'Price 3' },
    ],
  },
  {
    ...{ key: 'sales.tax_permit', level: 'store', section, type: 'text', default: null },
    label: 'Sales tax permit number',
    help: 'Printed at the head of every invoice.',
  },
  {
    ...{ key: 'sales.disclaimer', level: 'store', section, type: 'textarea', default: null },
    label: 'Disclaimer',
    help: 'Printed at the foot of every invoice, for instance your policy on returns.',
  },
]
