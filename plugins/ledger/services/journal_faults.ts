import { currentTenantId, database } from '@benchpin/kernel'

/** Faults beyond this number are counted, not listed. */
const LISTED = 50

interface JournalSums {
  id: number
  amount: number
  debit: number | null
  credit: number | null
  strays: number | null
}

/** Journals whose lines do not add up to the journal's amount on both sides, or lie on another day or store. */
async function unbalanced(): Promise<JournalSums[]> {
  const tenantId = currentTenantId()
  const sums = database()
    .from('ledger_journals as j')
    .leftJoin('ledger_lines as l', (join) => join.on('l.tenant_id', 'j.tenant_id').andOn('l.journal_id', 'j.id'))
    .where('j.tenant_id', tenantId)
    .groupBy('j.id', 'j.amount')
    .select('j.id', 'j.amount')
    .sum('l.debit as debit')
    .sum('l.credit as credit')
    .select(database().raw('sum(case when l.date <> j.date or l.store_id <> j.store_id then 1 else 0 end) as strays'))
    .havingRaw('coalesce(sum(l.debit), -1) <> j.amount or coalesce(sum(l.credit), -1) <> j.amount or sum(case when l.date <> j.date or l.store_id <> j.store_id then 1 else 0 end) > 0')
    .orderBy('j.id')
  return (await sums) as JournalSums[]
}

/** Journals whose reversal is not their mirror: the accounts of the two together do not come to zero. */
async function crookedReversals(): Promise<number[]> {
  const tenantId = currentTenantId()
  const rows = (await database()
    .from('ledger_journals as r')
    .join('ledger_lines as l', (join) => join.on('l.tenant_id', 'r.tenant_id').andOn((either) => either.on('l.journal_id', 'r.id').orOn('l.journal_id', 'r.reverses_id')))
    .where('r.tenant_id', tenantId)
    .whereNotNull('r.reverses_id')
    .groupBy('r.id', 'l.account_id')
    .havingRaw('sum(l.debit) <> sum(l.credit)')
    .select('r.id')) as { id: number }[]
  return [...new Set(rows.map(({ id }) => Number(id)))]
}

/** Counts the journals of the ambient tenant and tells, in sentences, which of them are wrong. */
export async function journalFaults(): Promise<{ journals: number; faults: string[] }> {
  const [counted] = (await database().from('ledger_journals').where('tenant_id', currentTenantId()).count('* as count')) as { count: number }[]
  const faults = [
    ...(await unbalanced()).map(({ id, amount, debit, credit, strays }) => {
      if (Number(strays) > 0) return `Journal ${id} has lines of another day or store.`
      return `Journal ${id} of ${amount} has ${debit ?? 0} debit and ${credit ?? 0} credit.`
    }),
    ...(await crookedReversals()).map((id) => `Journal ${id} does not mirror the journal that it reverses.`),
  ]
  const more = faults.length - LISTED
  return { journals: Number(counted?.count ?? 0), faults: more > 0 ? [...faults.slice(0, LISTED), `${more} more journals are wrong.`] : faults }
}
