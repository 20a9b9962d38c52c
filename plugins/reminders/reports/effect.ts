import { addDays, currentTenantId, database, type ListQuery, type Money } from '@benchpin/kernel'
import { defineReport, rowsSource, withinDates, type DateRange, type ReportRow } from '@benchpin/plugins/reports'
import { sources } from '../services/schedules.ts'
import { stepWords } from '../services/words.ts'

/** What the report is narrowed by. */
interface EffectFilters {
  date: DateRange
  store: number[]
}

/** Within so many days a payment counts as an effect. */
const WITHIN_DAYS = 7

interface Sent {
  id: number
  source: string
  itemId: number
  days: number | null
  date: string
  balance: Money
}

function sent({ date, store }: EffectFilters): ListQuery {
  const query = database().from('reminders_reminders').where('reminders_reminders.tenant_id', currentTenantId()).where('reminders_reminders.outcome', 'sent').whereIn('reminders_reminders.store_id', store)
  return withinDates(query, 'reminders_reminders.date', date)
}

async function reminders(filters: EffectFilters): Promise<Sent[]> {
  const rows = (await sent(filters).orderBy('date').orderBy('id').select('id', 'source', 'item_id', 'days', 'date', 'balance')) as Record<string, string | number | null>[]
  return rows.map(({ id, source, item_id, days, date, balance }) => ({ id: Number(id), source: String(source), itemId: Number(item_id), days: days === null ? null : Number(days), date: String(date), balance: Number(balance) }))
}

/** What came within seven days of each reminder, and before the next one of the same item: no payment counts twice. */
async function paidAfter(all: readonly Sent[]): Promise<Map<number, Money>> {
  const paid = new Map<number, Money>()
  for (const source of await sources()) {
    const own = all.filter((one) => one.source === source.id)
    const spans = [...Map.groupBy(own, ({ itemId }) => itemId).values()].flatMap((list) =>
      list.map((one, index) => {
        const next = list.slice(index + 1).find(({ date }) => date > one.date)
        const last = addDays(one.date, WITHIN_DAYS)
        // Of two on one day the later one counts.
        const shadowed = list.slice(index + 1).some(({ date }) => date === one.date)
        return { one, shadowed, span: { itemId: one.itemId, from: one.date, to: next && next.date <= last ? addDays(next.date, -1) : last } }
      })
    )
    const amounts = await source.paid(spans.map(({ span }) => span))
    for (const [index, { one, shadowed }] of spans.entries()) paid.set(one.id, shadowed ? 0 : Math.min(one.balance, amounts[index] ?? 0))
  }
  return paid
}

const share = (part: Money, whole: Money) => (whole === 0 ? null : (part / whole).toFixed(4))

async function byStep(filters: EffectFilters): Promise<ReportRow[]> {
  const all = await reminders(filters)
  const paid = await paidAfter(all)
  const steps = [...Map.groupBy(all, ({ days }) => days)].sort(([a], [b]) => (a ?? 999) - (b ?? 999))
  return steps.map(([days, own]) => {
    const reminded = own.reduce((sum, { balance }) => sum + balance, 0)
    const came = own.reduce((sum, { id }) => sum + (paid.get(id) ?? 0), 0)
    return { order: days ?? 999, step: stepWords(days), reminders: own.length, reminded, paidItems: own.filter(({ id }) => (paid.get(id) ?? 0) > 0).length, paid: came, share: share(came, reminded) }
  })
}

async function totals(filters: EffectFilters): Promise<Record<string, number | string | null>> {
  const [row] = (await sent(filters).count('* as reminders').sum('balance as reminded')) as { reminders: number | string; reminded: number | string | null }[]
  const paid = [...(await paidAfter(await reminders(filters))).values()]
  const came = paid.reduce((sum, amount) => sum + amount, 0)
  const reminded = Number(row?.reminded ?? 0)
  return { reminders: Number(row?.reminders ?? 0), reminded, paidItems: paid.filter((amount) => amount > 0).length, paid: came, share: share(came, reminded) }
}

/** What reminders brought in: by step, how many went out, and what was paid within seven days. */
export const effectReport = defineReport<EffectFilters>({
  id: 'reminders.effect',
  title: 'What reminders brought in',
  description: 'How many reminders went out by step, for how much money, and what of it was paid within seven days. A payment counts for the last reminder before it.',
  group: 'Money',
  permission: 'reminders.view',
  filters: [
    { key: 'date', label: 'Reminded on', type: 'date_range', default: 'last_90_days' },
    { key: 'store', label: 'Store', type: 'store' },
  ],
  levels: ['summary'],
  columns: [
    { key: 'step', label: 'Reminder', type: 'text' },
    { key: 'reminders', label: 'Reminded', type: 'count', total: 'sum' },
    { key: 'reminded', label: 'Amount', type: 'money', total: 'sum' },
    { key: 'paidItems', label: 'Paid in 7 days', type: 'count', total: 'sum' },
    { key: 'paid', label: 'Amount paid', type: 'money', total: 'sum' },
    { key: 'share', label: 'Share', type: 'percent', total: 'figure' },
  ],
  query: (filters) => rowsSource({ rows: () => byStep(filters), totals: () => totals(filters), sortable: ['reminders', 'reminded', 'paidItems', 'paid', 'share'] }),
  chart: { kind: 'bar', title: 'Paid within seven days', x: 'step', y: 'paid' },
  empty: 'No reminder went out in this period.',
})
