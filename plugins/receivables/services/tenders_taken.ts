import { contributionsOf, pluginHost, type Money } from '@benchpin/kernel'
import { ReceivableError } from '../errors.ts'
import { tenders, type Tender } from '../points/tenders.ts'
import type { TenderInput } from './contract.ts'

/** A tender that was checked. */
export interface TakenTender {
  tender: Tender
  amount: Money
  /** Null for the tender's usual kind. */
  kind: string | null
  reference: string | null
  received: Money | null
  change: Money
  /** Where it stands in the form: `tenders.0`. */
  field: string
}

/** The tenders that the ambient tenant takes, in the order of their keys. */
export async function availableTenders(): Promise<Tender[]> {
  return (await contributionsOf(tenders)).sort((a, b) => a.order - b.order)
}

const isOffered = async (tender: Tender, storeId: number | null) => !tender.offered || (await tender.offered(storeId))

/** Those of them that a store takes. */
export async function offeredTenders(storeId: number | null): Promise<Tender[]> {
  const offered: Tender[] = []
  for (const tender of await availableTenders()) if (await isOffered(tender, storeId)) offered.push(tender)
  return offered
}

/** The tender with this id, whether the tenant still takes it or not; undefined where its plugin is gone. */
export function knownTender(id: string): Tender | undefined {
  return pluginHost()
    .contributions.all(tenders)
    .find(({ value }) => value.id === id)?.value
}

function changeOf(tender: Tender, { amount, received }: TenderInput, field: string): Money {
  if (received === null || received === undefined || !tender.givesChange || amount < 0) return 0
  if (received < amount) throw new ReceivableError('Enter at least the amount as received, or lower the amount.', { field: `${field}.received` })
  return received - amount
}

/** @throws ReceivableError where the tender has no such kind */
function kindOf({ kinds = [] }: Tender, { kind }: TenderInput, field: string): string | null {
  if (!kind || kind === kinds[0]?.value) return null
  if (kinds.some(({ value }) => value === kind)) return kind
  throw new ReceivableError(`Choose one of: ${kinds.map(({ label }) => label).join(', ') || 'none'}.`, { field: `${field}.kind` })
}

/**
 * Checks the tenders of a payment in a store; those of zero are left out.
 *
 * @throws ReceivableError beside `tenders.<index>.<field>`
 */
export async function readTenders(inputs: readonly TenderInput[], storeId: number | null): Promise<TakenTender[]> {
  const available = await availableTenders()
  const taken = inputs.flatMap((input, index) => {
    const field = `tenders.${index}`
    const tender = available.find(({ id }) => id === input.tender)
    if (!tender) throw new ReceivableError(`Choose one of: ${available.map(({ label }) => label).join(', ')}.`, { field: `${field}.tender` })
    if (input.amount === 0) return []
    if (input.amount < 0 && tender.refunds === false) throw new ReceivableError(`${tender.label} can’t be paid back. Choose another way.`, { field: `${field}.tender` })
    const change = changeOf(tender, input, field)
    const received = tender.givesChange ? (input.received ?? null) : null
    return { tender, amount: input.amount, kind: kindOf(tender, input, field), reference: input.reference?.trim() || null, received, change, field }
  })
  for (const { tender, field } of taken) {
    if (!(await isOffered(tender, storeId))) throw new ReceivableError(`This store does not take ${tender.label}. Choose another way.`, { field: `${field}.tender` })
  }
  if (taken.some(({ amount }) => amount < 0) && taken.some(({ amount }) => amount > 0)) {
    throw new ReceivableError('Take money or pay it back, not both in one payment.', { field: 'tenders' })
  }
  return taken
}
