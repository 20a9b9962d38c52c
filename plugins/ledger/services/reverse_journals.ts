import { currentTenantId, database, isDuplicateKey, transaction, type BusinessDate } from '@benchpin/kernel'
import { AlreadyReversedError } from '../errors.ts'
import { accountBook } from './account_book.ts'
import type { AccountKey } from './chart.ts'
import type { CheckedJournal, PostedLine, Source } from './journal_types.ts'
import { assertPeriodOpen } from './period.ts'
import { writeJournals } from './write_journals.ts'

interface StandingJournal {
  id: number
  store_id: number
  source_number: string
  amount: number
}

interface StoredLine {
  journal_id: number
  account_id: number
  debit: number
  credit: number
  contact_id: number | null
  memo: string | null
}

/** Journals of a document that neither reverse another nor were reversed, locked until the transaction ends. */
async function standingJournals(source: Source, touching?: AccountKey): Promise<StandingJournal[]> {
  const tenantId = currentTenantId()
  const accounts = touching ? (await accountBook()).idsOf(touching) : undefined
  const query = database()
    .from('ledger_journals as j')
    .leftJoin('ledger_journals as r', (join) => join.on('r.tenant_id', 'j.tenant_id').andOn('r.reverses_id', 'j.id'))
    .where('j.tenant_id', tenantId)
    .where('j.source_type', source.type)
    .where('j.source_id', source.id)
    .whereNull('j.reverses_id')
    .whereNull('r.id')
    .orderBy('j.id')
    .forUpdate()
    .select('j.id', 'j.store_id', 'j.source_number', 'j.amount')
  if (accounts) {
    query.whereExists((line) =>
      line.from('ledger_lines as l').where('l.tenant_id', tenantId).whereColumn('l.journal_id', 'j.id').whereIn('l.account_id', accounts)
    )
  }
  return (await query) as StandingJournal[]
}

async function mirroredLines(journals: readonly StandingJournal[]): Promise<Map<number, PostedLine[]>> {
  const rows = (await database()
    .from('ledger_lines')
    .where('tenant_id', currentTenantId())
    .whereIn('journal_id', journals.map(({ id }) => id))
    .orderBy('id')
    .select('journal_id', 'account_id', 'debit', 'credit', 'contact_id', 'memo')) as StoredLine[]
  const mirrored = new Map<number, PostedLine[]>()
  for (const row of rows) {
    const lines = mirrored.get(Number(row.journal_id)) ?? []
    const contactId = row.contact_id === null ? null : Number(row.contact_id)
    lines.push({ accountId: Number(row.account_id), debit: Number(row.credit), credit: Number(row.debit), contactId, memo: row.memo })
    mirrored.set(Number(row.journal_id), lines)
  }
  return mirrored
}

/**
 * Reverses every journal of a document that is not reversed yet: each gets a mirror on `date`. Does nothing where
 * all are reversed already; a document that posts again afterwards can be reversed again.
 *
 * @param touching - only journals with a line of this account: each subledger of a document takes back its own part,
 * in any order
 * @throws PeriodClosedError beside `date`; AlreadyReversedError where another request was faster
 */
export async function reverseJournals({ source, date, memo, touching }: { source: Source; date: BusinessDate; memo: string; touching?: AccountKey }): Promise<void> {
  await transaction(async () => {
    const journals = await standingJournals(source, touching)
    if (journals.length === 0) return
    await assertPeriodOpen(date)
    const lines = await mirroredLines(journals)
    const mirrors: CheckedJournal[] = journals.map((journal) => ({
      date,
      storeId: Number(journal.store_id),
      source: { ...source, number: journal.source_number },
      memo,
      amount: Number(journal.amount),
      reversesId: Number(journal.id),
      lines: lines.get(Number(journal.id)) ?? [],
    }))
    try {
      await writeJournals(mirrors)
    } catch (error) {
      if (isDuplicateKey(error)) throw new AlreadyReversedError()
      throw error
    }
  })
}
