import { currentTenantId, database, type BusinessDate, type Money } from '@benchpin/kernel'
import { payLinkOfItem } from '@benchpin/plugins/receivables'
import type { PaidSpan, RemindableItem, ReminderSource } from '../points.ts'

/** Id of the source that every organization has. */
export const OPEN_ITEMS = 'reminders.open_items'

interface Row {
  id: number | string
  contact_id: number | string
  store_id: number | string
  source_number: string
  due_date: string
  amount: number | string
  balance: number | string
}

const items = () => database().from('receivables_open_items').where('tenant_id', currentTenantId()).where('is_open', 1).where('amount', '>', 0)
const columns = ['id', 'contact_id', 'store_id', 'source_number', 'due_date', 'amount', 'balance']

const itemOf = (row: Row): RemindableItem => ({
  ...{ id: Number(row.id), contactId: Number(row.contact_id), storeId: Number(row.store_id), number: row.source_number },
  ...{ dueDate: row.due_date, amount: Number(row.amount), balance: Number(row.balance) },
})

/** What was applied to items up to a day, by item and day. */
async function applied(ids: number[], from: BusinessDate, to: BusinessDate): Promise<Map<number, { date: string; amount: Money }[]>> {
  const rows = (await database()
    .from('receivables_applications')
    .where('tenant_id', currentTenantId())
    .whereIn('open_item_id', ids)
    .where('date', '>=', from)
    .where('date', '<=', to)
    .groupBy('open_item_id', 'date')
    .select('open_item_id', 'date')
    .sum('amount as amount')) as { open_item_id: number | string; date: string; amount: number | string }[]
  const found = rows.map(({ open_item_id, date, amount }) => ({ itemId: Number(open_item_id), date, amount: Number(amount) }))
  return Map.groupBy(found, ({ itemId }) => itemId)
}

const AT_ONCE = 500

async function paid(spans: readonly PaidSpan[]): Promise<Money[]> {
  const sums: Money[] = []
  for (let at = 0; at < spans.length; at += AT_ONCE) {
    const batch = spans.slice(at, at + AT_ONCE)
    const days = batch.flatMap(({ from, to }) => [from, to]).sort()
    const found = await applied([...new Set(batch.map(({ itemId }) => itemId))], days[0]!, days.at(-1)!)
    for (const { itemId, from, to } of batch) {
      const within = (found.get(itemId) ?? []).filter(({ date }) => date >= from && date <= to)
      sums.push(Math.max(0, within.reduce((sum, { amount }) => sum + amount, 0)))
    }
  }
  return sums
}

/** What stands open on customers' accounts: invoices, fees. */
export const openItemSource: ReminderSource = {
  id: OPEN_ITEMS,
  title: 'Invoices on account',
  async due({ storeId, contactId, upTo }) {
    const query = items().where('due_date', '<=', upTo)
    if (storeId !== undefined) query.where('store_id', storeId)
    if (contactId !== undefined) query.where('contact_id', contactId)
    return ((await query.orderBy('due_date').orderBy('id').select(columns)) as Row[]).map(itemOf)
  },
  async lock(ids) {
    if (ids.length === 0) return []
    return ((await items().whereIn('id', [...ids]).orderBy('id').forUpdate().select(columns)) as Row[]).map(itemOf)
  },
  paid,
  payLink: payLinkOfItem,
}
