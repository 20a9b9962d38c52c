import { ambient, findRecord, useCase, type BusinessDate, type Money } from '@benchpin/kernel'
import { postJournal, reverseJournals, type AccountKey, type Source } from '@benchpin/plugins/ledger'
import { RemittanceError } from '../errors.ts'
import { Remittance } from '../models/remittance.ts'
import { owedThrough } from './owed.ts'

/** Type under which payments of tax stand in the ledger. */
export const REMITTANCE = 'tax.remittance'
/** Income that the state lets the store keep of what it collects. */
export const ALLOWANCE_ACCOUNT: AccountKey = 'tax.collection_allowance'

/** A payment of tax to a state. */
export interface NewRemittance {
  /** Id of the state. */
  state: string
  /** Store in whose books it is posted. */
  storeId: number
  periodFrom: BusinessDate
  periodTo: BusinessDate
  date: BusinessDate
  /** Tax that it settles, above zero. */
  tax: Money
  /** What of it the store keeps. */
  allowance: Money
  /** Confirmation number. */
  reference: string | null
}

const sourceOf = ({ id, reference, periodTo }: Remittance): Source => ({ type: REMITTANCE, id, number: reference ?? periodTo })

async function assertSensible({ state, periodFrom, periodTo, date, tax, allowance }: NewRemittance): Promise<void> {
  if (periodTo < periodFrom) throw new RemittanceError('Choose a last day on or after the first.', { field: 'periodTo' })
  if (date < periodFrom) throw new RemittanceError('Choose the day on which it was paid: it lies before the period.', { field: 'date' })
  if (tax <= 0) throw new RemittanceError('Enter the tax that is paid, above zero.', { field: 'tax' })
  if (allowance < 0 || allowance >= tax) throw new RemittanceError('Use an allowance from zero up to less than the tax.', { field: 'allowance' })
  if (tax > (await owedThrough(state, periodTo))) throw new RemittanceError('This is more than is owed through that day. Lower the amount, or choose a later period.', { field: 'tax' })
}

/**
 * Records that sales tax was paid to a state: takes it off sales tax payable and the bank, and posts the allowance as other
 * income. Returns its id.
 *
 * @throws RemittanceError beside its field; PeriodClosedError beside `date`
 */
export function recordRemittance(input: NewRemittance): Promise<number> {
  return useCase('tax.record_remittance', async () => {
    await assertSensible(input)
    const { tax, allowance, storeId, date } = input
    const paid = tax - allowance
    const remittance = await Remittance.create({ ...input, paid, voidedOn: null, voidReason: null, recordedBy: ambient().actor.name })
    await postJournal({
      ...{ date, storeId, source: sourceOf(remittance), memo: `Sales tax ${input.periodFrom} to ${input.periodTo}` },
      lines: [
        { account: 'sales_tax_payable', debit: tax },
        { account: 'bank', credit: paid },
        ...(allowance > 0 ? [{ account: ALLOWANCE_ACCOUNT, credit: allowance }] : []),
      ],
    })
    return remittance.id
  })
}

/**
 * Takes a payment of tax back, as of a day: the tax is owed again.
 *
 * @throws RemittanceError where it is voided already, or the day lies before the payment; PeriodClosedError beside `date`
 */
export function voidRemittance(id: number, date: BusinessDate, reason: string): Promise<number> {
  return useCase('tax.void_remittance', async () => {
    const remittance = await findRecord(Remittance, id, { lock: true })
    if (remittance.voidedOn !== null) throw new RemittanceError(`This payment was voided on ${remittance.voidedOn} already.`)
    const day = date < remittance.date ? remittance.date : date
    await reverseJournals({ source: sourceOf(remittance), date: day, memo: `Void: ${reason}` })
    await remittance.merge({ voidedOn: day, voidReason: reason }).save()
    return id
  })
}
