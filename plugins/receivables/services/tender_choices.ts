import { contributionsOf, currentStoreId, type Money } from '@benchpin/kernel'
import { findContact } from '@benchpin/plugins/contacts'
import { tenders } from '../points/tenders.ts'
import { offeredTenders } from './tenders_taken.ts'

/** A tender as the payment panel shows it. */
export interface TenderChoice {
  id: string
  label: string
  referenceLabel: string | null
  /** What it can be more precisely; the first is the usual one. Empty where it is always the same. */
  kinds: { value: string; label: string }[]
  givesChange: boolean
  /** Money may be paid back with it. */
  refunds: boolean
  /** It belongs to the customer, who has so much of it: `tenderFunds`. */
  hasFunds: boolean
  /** Is asked what stands behind a reference; null where nobody knows. */
  referencePath: string | null
}

/** The tenders that the store takes in which one works, in the order of their keys. */
export async function tenderChoices(): Promise<TenderChoice[]> {
  return (await offeredTenders(currentStoreId())).map(({ id, label, referenceLabel, kinds, givesChange, refunds, available, referencePath }) => ({
    ...{ id, label, referenceLabel: referenceLabel ?? null, kinds: kinds ?? [], givesChange },
    ...{ refunds: refunds !== false, hasFunds: available !== undefined, referencePath: referencePath ?? null },
  }))
}

/** What a customer has of each tender that belongs to customers, by the tender's id. */
export async function tenderFunds(contactId: number): Promise<Record<string, Money>> {
  const { id } = await findContact(contactId)
  const funds: Record<string, Money> = {}
  for (const tender of await contributionsOf(tenders)) if (tender.available) funds[tender.id] = await tender.available(id)
  return funds
}
