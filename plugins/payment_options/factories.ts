import { randomUUID } from 'node:crypto'
import type { AnyTenantModel, ModelContribution } from '@benchpin/kernel'
import { PaymentOption } from './models/option.ts'

/** The models of payment options with the factories that tests make records with. */
export const optionModels: ModelContribution[] = [
  {
    model: PaymentOption as unknown as AnyTenantModel,
    factory: () => PaymentOption.create({ kind: 'payment_options.wire', storeId: null, label: `Wire ${randomUUID().slice(0, 8)}`, handle: null, details: 'First Coast Bank', position: 1, shown: true, taken: true, hiddenIn: [] }),
  },
]
