import { addDays, businessDateIn, currentTenantId, database, monthStart, nowInstant, tenantState, type DashboardWidget } from '@benchpin/kernel'

/** The twelve months that end with this one, as `YYYY-MM`, oldest first. */
function lastTwelveMonths(today: string): string[] {
  const months: string[] = []
  for (let first = monthStart(today); months.length < 12; first = monthStart(addDays(first, -1))) months.unshift(first.slice(0, 7))
  return months
}

const yearBefore = (month: string) => `${Number(month.slice(0, 4)) - 1}${month.slice(4)}`

/** Sales of finalized invoices by month, without tax and gift cards sold, from the first day of a month on. */
async function salesByMonth(from: string): Promise<Map<string, number>> {
  const month = () => database().raw('substr(date, 1, 7) as month')
  const rows = (await database()
    .from('sales_invoices')
    .where('tenant_id', currentTenantId())
    .where('status', 'finalized')
    .where('date', '>=', from)
    .groupByRaw('substr(date, 1, 7)')
    .select(month())
    .select(database().raw('sum(subtotal - deferred) as amount'))) as { month: string; amount: number | string }[]
  return new Map(rows.map((row) => [row.month, Number(row.amount)]))
}

/** This year's sales by month against last year's. Tax is not the store's and is left out. */
export const monthlySales: DashboardWidget = {
  id: 'sales.monthly',
  title: 'Sales by month',
  kind: 'monthly_bars',
  order: 10,
  permission: 'sales.invoices.view',
  async load() {
    const { timeZone } = await tenantState()
    const months = lastTwelveMonths(businessDateIn(timeZone, nowInstant()))
    const sales = await salesByMonth(`${yearBefore(months[0]!)}-01`)
    return { months: months.map((month) => ({ month, value: sales.get(month) ?? 0, previous: sales.get(yearBefore(month)) ?? 0 })) }
  },
}

/** Invoices that are not finalized yet. */
export const openInvoices: DashboardWidget = {
  id: 'sales.open_invoices',
  title: 'Open invoices',
  kind: 'counter',
  order: 20,
  permission: 'sales.invoices.view',
  async load() {
    const [row] = (await database().from('sales_invoices').where('tenant_id', currentTenantId()).where('status', 'open').count('* as open')) as { open: number | string }[]
    return { value: Number(row?.open ?? 0), type: 'number', href: '/sales/invoices?status=open' }
  },
}
