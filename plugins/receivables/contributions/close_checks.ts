import { currentTenantId, database, formatMoney, tenantState } from '@benchpin/kernel'
import type { CloseCheck } from '@benchpin/plugins/ledger'

const payments = (through: string) => database().from('receivables_payments').where('tenant_id', currentTenantId()).where('state', 'posted').where('date', '<=', through)

/** What receivables looks at before the books are closed: money that was taken and belongs to no document yet. */
export const receivablesCloseChecks: CloseCheck[] = [
  {
    id: 'receivables.unapplied_payments',
    title: 'No unallocated payments',
    order: 20,
    severity: 'warn',
    async find(through) {
      // A deposit that is held for a document is where it belongs.
      const free = payments(through).where('is_open', 1).whereColumn('unapplied', '<>', 'held')
      const [row] = (await free.count('* as count').sum('unapplied as unapplied').sum('held as held')) as { count: number; unapplied: number | null; held: number | null }[]
      const count = Number(row?.count ?? 0)
      if (count === 0) return null
      const amount = formatMoney(Number(row?.unapplied ?? 0) - Number(row?.held ?? 0), await tenantState())
      const text = `${count === 1 ? '1 payment is' : `${count} payments are`} not applied, ${amount} in all. Apply what pays an invoice; what is left stays credit of the customer.`
      return { count, text, links: [{ label: count === 1 ? 'Unapplied payment' : 'Unapplied payments', href: `/payments?state=open&date=..${through}` }] }
    },
  },
  {
    id: 'receivables.flagged_payments',
    title: 'No payments that need attention',
    order: 30,
    severity: 'warn',
    async find(through) {
      const [row] = (await payments(through).whereNotNull('flag').count('* as count')) as { count: number }[]
      const count = Number(row?.count ?? 0)
      if (count === 0) return null
      const text = `${count === 1 ? '1 payment needs' : `${count} payments need`} attention: what ${count === 1 ? 'it was' : 'they were'} taken for could not be finalized.`
      return { count, text, links: [{ label: 'Payments that need attention', href: `/payments?state=flagged&date=..${through}` }] }
    },
  },
]
