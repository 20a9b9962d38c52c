import { currentStoreId, findRecord, tenantState, type BusinessDate, type Money, type StateValue } from '@benchpin/kernel'
import { findContacts } from '@benchpin/plugins/contacts'
import { forScreen, filesOf, type FileForScreen } from '@benchpin/plugins/files'
import { ManualJournal, type ManualLine } from '../../models/manual_journal.ts'
import { controlledAccounts } from '../account_book.ts'
import { journalsOf } from '../journals_of.ts'
import { closedThrough } from '../period.ts'
import { presentedLines, type JournalPageLine } from '../present_journal.ts'
import { accountsWithBalances } from '../accounts_with_balances.ts'
import { MANUAL_JOURNAL } from './manual_source.ts'
import { ledgerToday, postableStores } from './write_manual.ts'

/** An account as the form offers it. */
export interface AccountChoice {
  id: number
  label: string
  /** Debits minus credits of all days. */
  balance: Money
  normalSide: 'debit' | 'credit'
}

/** A line as the form shows it. */
export interface ManualLineView extends ManualLine {
  contactName: string | null
}

/** A manual journal as its page shows it. */
export interface ManualJournalView {
  id: number
  version: number
  number: string | null
  date: BusinessDate
  storeId: number
  memo: string
  state: StateValue
  isDraft: boolean
  isReversed: boolean
  storeName: string | null
  amount: Money
  lines: ManualLineView[]
  /** The lines with their accounts in words, once they are posted. */
  postedLines: JournalPageLine[]
  /** The posted journals, the reversal among them. */
  journals: { id: number; label: string }[]
  files: FileForScreen[]
}

/** Props of `ledger::ManualJournal`. */
export interface ManualJournalProps {
  journal: ManualJournalView | null
  /** What a copy begins with. */
  copied: { memo: string; storeId: number; lines: ManualLineView[] } | null
  accounts: AccountChoice[]
  stores: { id: number; name: string }[]
  storeId: number
  today: BusinessDate
  /** The first day that is open; null where all are. */
  closedThrough: BusinessDate | null
}

const STATES: Record<ManualJournal['state'], StateValue> = {
  draft: { label: 'Draft', tone: 'neutral' },
  posted: { label: 'Posted', tone: 'success' },
  reversed: { label: 'Reversed', tone: 'warning' },
}

/** The state of a manual journal in a word. */
export function manualState(state: ManualJournal['state']): StateValue {
  return STATES[state]
}

/** Accounts that may be posted to by hand. */
async function choices(): Promise<AccountChoice[]> {
  const controlled = await controlledAccounts()
  return (await accountsWithBalances())
    .filter(({ id, active }) => active && !controlled.has(id))
    .map(({ id, number, name, type, balance }) => ({ id, label: `${number} ${name}`, balance, normalSide: type === 'asset' || type === 'expense' ? 'debit' : 'credit' }))
}

async function withNames(lines: readonly ManualLine[]): Promise<ManualLineView[]> {
  const contacts = await findContacts(lines.flatMap(({ contactId }) => contactId ?? []))
  return lines.map((line) => ({ ...line, contactName: line.contactId === null ? null : (contacts.get(line.contactId)?.displayName ?? null) }))
}

async function viewOf(record: ManualJournal): Promise<ManualJournalView> {
  const { id, version, number, date, storeId, memo, state } = record
  const posted = state === 'draft' ? [] : await journalsOf({ type: MANUAL_JOURNAL, id })
  return {
    ...{ id, version, number, date, storeId, memo, state: STATES[state], isDraft: state === 'draft', isReversed: state === 'reversed' },
    ...{ storeName: (await tenantState()).stores.find((store) => store.id === storeId)?.name ?? null, amount: record.amount },
    lines: await withNames(record.lines),
    postedLines: posted[0] ? await presentedLines(posted[0].lines) : [],
    journals: posted.map((journal) => ({ id: journal.id, label: `${journal.reversesId === null ? 'Journal' : 'Reversal'} ${journal.number ?? journal.id}` })),
    files: ((await filesOf(MANUAL_JOURNAL, [id])).get(id) ?? []).map(forScreen),
  }
}

/**
 * Everything that the page of a manual journal shows.
 *
 * @param id - null for a new one
 * @param copyId - the journal that a new one begins as a copy of
 * @throws RecordNotFoundError
 */
export async function manualJournalProps(id: number | null, copyId: number | null = null): Promise<ManualJournalProps> {
  const journal = id === null ? null : await viewOf(await findRecord(ManualJournal, id))
  const original = copyId === null ? null : await findRecord(ManualJournal, copyId)
  const stores = await postableStores()
  return {
    journal,
    copied: original && { memo: original.memo, storeId: original.storeId, lines: await withNames(original.lines) },
    accounts: await choices(),
    stores,
    storeId: currentStoreId() ?? stores[0]?.id ?? 0,
    today: await ledgerToday(),
    closedThrough: await closedThrough(),
  }
}
