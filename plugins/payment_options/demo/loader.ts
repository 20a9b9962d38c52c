import type { DemoLoader } from '@benchpin/kernel'
import { addOption } from '../services/options.ts'

const ALL = { storeId: null, shown: true, taken: true, details: null, hiddenIn: [] as number[] }

/** Ways to pay on the demo's invoices; its third store does without Venmo. */
export const paymentOptionsDemo: DemoLoader = {
  order: 86,
  title: 'Payment options',
  async load({ tenant, storeIds, progress }) {
    if (tenant !== 'harbor_and_vine') return
    const third = storeIds[2]
    await addOption({ ...ALL, kind: 'payment_options.zelle', label: 'Zelle', handle: 'pay@harborandvine.example' })
    await addOption({ ...ALL, kind: 'payment_options.venmo', label: 'Venmo', handle: '@harbor-vine', hiddenIn: third ? [third] : [] })
    await addOption({ ...ALL, kind: 'payment_options.wire', label: 'Bank wire', handle: null, details: 'First Coast Bank, St. Augustine\nRouting 063000000\nAccount 1234567890\nHarbor & Vine Jewelers' })
    progress(3, 3)
  },
}
