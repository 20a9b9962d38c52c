import { currentTenantId, database, formatMoney, tenantState } from '@benchpin/kernel'
import { accountBalance } from '../balances.ts'
import { verifyLedger } from '../verify_ledger.ts'
import { openYears } from '../year_end/years.ts'
import type { CloseCheck } from './close_checks.ts'

/** What the ledger itself looks at before the books are closed. */
export const ledgerCloseChecks: CloseCheck[] = [
  {
    id: 'ledger.books',
    title: 'Journals balance, and control accounts equal what explains them',
    order: 10,
    severity: 'block',
    async find() {
      const { faults } = await verifyLedger()
      return faults.length === 0 ? null : { count: faults.length, text: faults.slice(0, 5).join(' '), links: [{ label: 'Journals', href: '/ledger/journals' }] }
    },
  },
  {
    id: 'ledger.manual_drafts',
    title: 'No manual journals wait to be posted',
    order: 50,
    severity: 'warn',
    async find(through) {
      const [row] = (await database().from('ledger_manual_journals').where('tenant_id', currentTenantId()).where('state', 'draft').where('date', '<=', through).count('* as count')) as { count: number }[]
      const count = Number(row?.count ?? 0)
      if (count === 0) return null
      const text = `${count === 1 ? '1 manual journal is' : `${count} manual journals are`} a draft. Post or delete ${count === 1 ? 'it' : 'them'}: afterwards ${count === 1 ? 'it needs' : 'they need'} a later date.`
      return { count, text, links: [{ label: 'Drafts', href: '/ledger/manual-journals?state=draft' }] }
    },
  },
  {
    id: 'ledger.opening_balances',
    title: 'Opening balances is empty',
    order: 60,
    severity: 'warn',
    async find(through) {
      const balance = await accountBalance('opening_balances', through)
      if (balance === 0) return null
      const amount = formatMoney(Math.abs(balance), await tenantState())
      const links = [{ label: 'Opening balances', href: '/ledger/opening-balances' }]
      return { count: 1, text: `${amount} stands on Opening balances. Once all are in, a manual journal moves what is left to the owner’s capital.`, links }
    },
  },
  {
    id: 'ledger.year_end',
    title: 'Fiscal years that are over are closed',
    order: 70,
    severity: 'warn',
    async find(through) {
      const years = (await openYears()).filter(({ end }) => end <= through)
      if (years.length === 0) return null
      const labels = years.map(({ label }) => label).join(', ')
      return { count: years.length, text: `Fiscal year ${labels} is not closed. Close it below instead: its entry must be dated on its last day.`, links: [] }
    },
  },
]
