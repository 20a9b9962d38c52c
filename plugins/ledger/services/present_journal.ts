import { RecordNotFoundError, tenantState, type Money, type PeekFact, type PeekPayload, type StateValue } from '@benchpin/kernel'
import { findContacts } from '@benchpin/plugins/contacts'
import { journalById, type JournalLineRecord, type JournalRecord } from './journals_of.ts'
import { sourceNames } from './journal_sources.ts'

/** A line of a journal in words. */
export interface JournalPageLine {
  accountId: number
  account: string
  contact: string | null
  memo: string | null
  debit: Money
  credit: Money
}

/** A journal as its page shows it. */
export interface JournalPage {
  id: number
  title: string
  memo: string
  state: StateValue
  facts: PeekFact[]
  source: { label: string; href: string | null }
  /** The journal that this one reverses, or by which it was reversed. */
  counterpart: { label: string; href: string } | null
  amount: Money
  lines: JournalPageLine[]
}

function stateOf({ reversesId, reversedById }: JournalRecord): StateValue {
  if (reversesId !== null) return { label: 'Reversal', tone: 'info' }
  if (reversedById !== null) return { label: 'Reversed', tone: 'warning' }
  return { label: 'Posted', tone: 'success' }
}

async function counterpartOf({ reversesId, reversedById }: JournalRecord): Promise<JournalPage['counterpart']> {
  const id = reversesId ?? reversedById
  const other = id === null ? null : await journalById(id)
  if (!other) return null
  return { label: `${reversesId === null ? 'Reversed by' : 'Reverses'} ${other.number ?? other.id}`, href: `/ledger/journals/${other.id}` }
}

/** Lines with their accounts and contacts in words. */
export async function presentedLines(lines: readonly JournalLineRecord[]): Promise<JournalPageLine[]> {
  const contacts = await findContacts(lines.flatMap(({ contactId }) => contactId ?? []))
  return lines.map(({ accountId, accountNumber, accountName, contactId, memo, debit, credit }) => ({
    ...{ accountId, account: `${accountNumber} ${accountName}`, contact: contactId === null ? null : (contacts.get(contactId)?.displayName ?? null) },
    ...{ memo, debit, credit },
  }))
}

/**
 * A journal as its page shows it.
 *
 * @throws RecordNotFoundError
 */
export async function journalPage(id: number): Promise<JournalPage> {
  const journal = await journalById(id)
  if (!journal) throw new RecordNotFoundError('The journal')
  const names = await sourceNames()
  const store = (await tenantState()).stores.find((one) => one.id === journal.storeId)
  return {
    id,
    title: journal.number ?? String(id),
    memo: journal.memo,
    state: stateOf(journal),
    source: { label: `${names.label(journal.source.type)} ${journal.source.number}`.trim(), href: names.href(journal.source) },
    counterpart: await counterpartOf(journal),
    amount: journal.amount,
    facts: [
      { label: 'Date', type: 'date', value: journal.date },
      { label: 'Store', type: 'text', value: store?.name ?? null },
      { label: 'Posted by', type: 'text', value: journal.postedBy },
      { label: 'Posted', type: 'instant', value: journal.postedAt },
    ],
    lines: await presentedLines(journal.lines),
  }
}

/**
 * A journal as Quick Peek shows it.
 *
 * @throws RecordNotFoundError
 */
export async function journalPeek(id: number): Promise<PeekPayload> {
  const { title, memo, state, facts, source, counterpart, amount, lines } = await journalPage(id)
  return {
    type: 'ledger.journal',
    id,
    title,
    subtitle: memo,
    state,
    href: `/ledger/journals/${id}`,
    figures: [{ label: 'Amount', type: 'money', value: amount }],
    facts: [{ label: 'Source', type: 'text', value: source.label }, ...facts],
    lines: {
      columns: [
        { key: 'account', label: 'Account', type: 'text' },
        { key: 'debit', label: 'Debit', type: 'money' },
        { key: 'credit', label: 'Credit', type: 'money' },
      ],
      rows: lines.map(({ account, debit, credit }) => ({ account, debit: debit || null, credit: credit || null })),
    },
    actions: [...(source.href ? [{ label: `Open ${source.label}`, href: source.href }] : []), ...(counterpart ? [counterpart] : [])],
  }
}
