import { Store, type AnyTenantModel, type ModelContribution } from '@benchpin/kernel'
import { createContact } from '@benchpin/plugins/contacts'
import { Certificate } from './models/certificate.ts'
import { Remittance } from './models/remittance.ts'
import { TaxRate } from './models/tax_rate.ts'
import { TaxRule } from './models/tax_rule.ts'

let count = 0
const place = () => `place-${Date.now().toString(36)}${(count++).toString(36)}`
const dated = () => ({ jurisdiction: place(), startsOn: '2020-01-01', endsOn: null, source: 'Made for a test' })

/** Makes a rate of a place that no store points at. */
export function taxRateFactory(): Promise<TaxRate> {
  return TaxRate.create({ ...dated(), kind: 'base', rate: '0.05', itemCap: null })
}

async function remittance(): Promise<Remittance> {
  const store = await Store.query().orderBy('id').firstOrFail()
  return Remittance.create({
    ...{ state: 'fl', storeId: store.id, periodFrom: '2026-01-01', periodTo: '2026-01-31', date: '2026-02-15', tax: 10_000, allowance: 250, paid: 9_750 },
    ...{ reference: '1042', voidedOn: null, voidReason: null, recordedBy: 'Ana Reyes' },
  })
}

async function certificate(): Promise<Certificate> {
  const contact = await createContact({ kind: 'business', businessName: 'Gem Dealers', roles: ['customer'] })
  const stamped = { verifiedOn: '2026-01-10', verifiedBy: 'Lena Ortiz', verifiedWhere: 'Florida Department of Revenue, certificate verification' }
  return Certificate.create({ contactId: contact.id, region: 'FL', permitNumber: '85-8012345678-9', startsOn: '2026-01-01', expiresOn: '2026-12-31', ...stamped, revokedOn: null, revokedReason: null, notedBy: 'Lena Ortiz' })
}

const of = (model: unknown, factory: () => Promise<{ id: number }>): ModelContribution => ({ model: model as AnyTenantModel, factory })

/** The models of the plugin with the factories that tests make records with. */
export const taxModels: ModelContribution[] = [
  of(TaxRate, taxRateFactory),
  of(TaxRule, () => TaxRule.create({ ...dated(), subject: 'freight', value: 'taxable', amount: null })),
  of(Remittance, remittance),
  of(Certificate, certificate),
]
