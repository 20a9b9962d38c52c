import { accessibleStores, businessDateIn, currentMember, findRecord, nextNumber, nowInstant, StaleRecordError, tenantState, useCase, type BusinessDate } from '@benchpin/kernel'
import { ManualJournalError, ManualJournalStateError } from '../../errors.ts'
import { ManualJournal, type ManualLine } from '../../models/manual_journal.ts'
import { assertPeriodOpen } from '../period.ts'
import { postToAccounts } from '../post_journal.ts'
import { reverseJournals } from '../reverse_journals.ts'
import { draftFaults, filledLines, postingFaults, sidesOf } from './manual_lines.ts'
import { manualSource } from './manual_source.ts'

/** What a manual journal is made of. */
export interface ManualInput {
  date: BusinessDate
  storeId: number
  memo: string
  lines: ManualLine[]
}

/** The stores for which the user may post. */
export async function postableStores(): Promise<{ id: number; name: string }[]> {
  const state = await tenantState()
  const member = currentMember()
  const open = member ? accessibleStores(member, state) : state.stores.filter(({ active }) => active).map(({ id }) => id)
  return state.stores.filter(({ id }) => open.includes(id)).map(({ id, name }) => ({ id, name }))
}

async function draftOf({ date, storeId, memo, lines }: ManualInput) {
  if (!(await postableStores()).some(({ id }) => id === storeId)) throw new ManualJournalError([{ field: 'storeId', message: 'Choose a store in which you work.' }])
  const filled = filledLines(lines)
  const faults = await draftFaults(filled)
  if (faults.length > 0) throw new ManualJournalError(faults)
  const { debit, credit } = sidesOf(filled)
  return { date, storeId, memo: memo.trim(), lines: filled, amount: Math.max(debit, credit) }
}

/** Locks a draft. @throws RecordNotFoundError, StaleRecordError, ManualJournalStateError */
async function lockDraft(id: number, version: number): Promise<ManualJournal> {
  const journal = await findRecord(ManualJournal, id, { lock: true })
  if (journal.state !== 'draft') throw new ManualJournalStateError(`${journal.number} is posted and stays as it is. Reverse it, and write another one.`)
  if (journal.version !== version) throw new StaleRecordError('This journal')
  return journal
}

async function post(journal: ManualJournal): Promise<void> {
  await assertPeriodOpen(journal.date)
  const faults = await postingFaults(journal.lines)
  if (faults.length > 0) throw new ManualJournalError(faults)
  journal.number = await nextNumber('ledger.manual_journal', { prefix: 'MJ-', digits: 5 })
  const lines = journal.lines.map(({ accountId, debit, credit, contactId, memo }) => ({ accountId: accountId!, debit, credit, contactId, memo }))
  await postToAccounts([{ date: journal.date, storeId: journal.storeId, source: manualSource(journal), memo: journal.memo, lines }])
  await journal.merge({ state: 'posted' }).save()
}

/**
 * Keeps a manual journal as a draft, or posts it at once.
 *
 * @param at - the draft and the version that the form was opened with; null for a new one
 * @returns the journal's id
 * @throws ManualJournalError beside the fields, PeriodClosedError beside `date`, StaleRecordError, ManualJournalStateError
 */
export function writeManualJournal(at: { id: number; version: number } | null, input: ManualInput, { posts }: { posts: boolean }): Promise<number> {
  return useCase('ledger.write_manual_journal', async () => {
    const draft = await draftOf(input)
    const journal = at
      ? await (await lockDraft(at.id, at.version)).merge(draft).save()
      : await ManualJournal.create({ ...draft, number: null, state: 'draft', reversedOn: null })
    if (posts) await post(journal)
    return journal.id
  })
}

/** Deletes a draft. @throws StaleRecordError, ManualJournalStateError */
export function deleteManualJournal(id: number, version: number): Promise<number> {
  return useCase('ledger.delete_manual_journal', async () => {
    await (await lockDraft(id, version)).delete()
    return id
  })
}

/**
 * Takes a posted manual journal back: its mirror is posted on a day of its own.
 *
 * @throws ManualJournalStateError, ManualJournalError and PeriodClosedError beside `date`
 */
export function reverseManualJournal(id: number, date: BusinessDate): Promise<number> {
  return useCase('ledger.reverse_manual_journal', async () => {
    const journal = await findRecord(ManualJournal, id, { lock: true })
    if (journal.state === 'draft') throw new ManualJournalStateError('This journal is a draft: change or delete it.')
    if (journal.state === 'reversed') throw new ManualJournalStateError(`${journal.number} was reversed on ${journal.reversedOn} already.`)
    if (date < journal.date) throw new ManualJournalError([{ field: 'date', message: `Choose ${journal.date} or a later day: the journal is dated then.` }])
    await reverseJournals({ source: manualSource(journal), date, memo: `Reversal of ${journal.number}: ${journal.memo}` })
    await journal.merge({ state: 'reversed', reversedOn: date }).save()
    return id
  })
}

/** Today in the organization. */
export async function ledgerToday(): Promise<BusinessDate> {
  return businessDateIn((await tenantState()).timeZone, nowInstant())
}
