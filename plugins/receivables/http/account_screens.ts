import { addDays, AGING_BUCKETS, contributionsOf, currentStoreId, isBusinessDate, quickPeeks, sumMoney, type BusinessDate, type Money } from '@benchpin/kernel'
import { contactDetailLine, findContact } from '@benchpin/plugins/contacts'
import { accountAlerts, type AccountAlert } from '../services/account_alerts.ts'
import { byLateness, type PastDueBucket } from '../services/past_due.ts'
import { accountPayments, type AccountPayment } from '../services/account_payments.ts'
import { accountWriteOffs, type AccountWriteOff } from '../services/account_write_offs.ts'
import { agedItems, type AgedItem } from '../services/aging.ts'
import { creditOf, customerBalance } from '../services/balances.ts'
import type { CustomerBalance, CustomerCredit } from '../services/contract.ts'
import { creditsAsOf } from '../services/credits_as_of.ts'
import { lastActivity } from '../services/last_activity.ts'
import { statementOf, type Statement, type StatementLine } from '../services/statement.ts'
import { tenderChoices, type TenderChoice } from '../services/tender_choices.ts'
import { availableTenders } from '../services/tenders_taken.ts'
import { creditLimitOf, promiseOf, type PromiseStanding } from '../services/terms.ts'
import { todayIn } from '../services/today.ts'
import { NSF_FEE_SOURCE } from '../services/void_payment.ts'
import { WRITE_OFF_REASONS } from '../services/write_off_words.ts'

/** Days that the statement goes back at first. */
const STATEMENT_DAYS = 90
const ALWAYS: BusinessDate = '9999-12-31'

/** An open item as the account shows it. `days` counts from the due date. */
export type AccountItem = AgedItem & { peek: { type: string; id: number } | null; isFee: boolean; writeOffs: AccountWriteOff[] }

/** What the account's screen receives. */
export interface AccountProps {
  customer: { id: number; name: string; detail: string; walkIn: boolean }
  today: string
  /** A past day whose end is shown; null for the account as it stands. */
  asOf: BusinessDate | null
  balance: CustomerBalance
  /** By days past due. */
  buckets: { label: PastDueBucket; amount: Money }[]
  items: AccountItem[]
  credit: CustomerCredit
  payments: AccountPayment[]
  statement: Omit<Statement, 'lines'> & { lines: (Omit<StatementLine, 'peek'> & { peek: StatementLine['peek'] | null })[] }
  tenders: TenderChoice[]
  alerts: AccountAlert[]
  creditLimit: Money | null
  promise: PromiseStanding | null
  lastActivity: BusinessDate | null
  writeOffReasons: { value: string; label: string }[]
}

/** The balance at the end of a day; what was held for documents on it is not known any more, and counts as credit. */
async function balanceOn(contactId: number, asOf: BusinessDate, items: readonly AgedItem[]): Promise<CustomerBalance> {
  const free = sumMoney((await creditsAsOf({ asOf, contactId })).map(({ amount }) => amount))
  const owed = sumMoney(items.map(({ balance }) => Math.max(0, balance)))
  const credit = free - sumMoney(items.map(({ balance }) => Math.min(0, balance)))
  return { owed, credit, held: 0, balance: owed - credit }
}

async function standingItems(contactId: number, day: BusinessDate, asOf: BusinessDate | null, peekTypes: ReadonlySet<string>): Promise<AccountItem[]> {
  const of = { contactId, by: 'due', withWrittenOff: true } as const
  const aged = await agedItems({ ...of, asOf: day })
  // Documents dated ahead stand on the account of today as well.
  const items = asOf === null ? await agedItems({ ...of, asOf: ALWAYS }) : aged
  const ages = new Map(aged.map((item) => [item.openItemId, item]))
  const writeOffs = await accountWriteOffs(contactId, asOf ?? ALWAYS)
  return items.map((item) => ({
    ...(ages.get(item.openItemId) ?? { ...item, days: 0, bucket: AGING_BUCKETS[0] }),
    peek: peekTypes.has(item.source.type) ? { type: item.source.type, id: item.source.id } : null,
    isFee: item.source.type === NSF_FEE_SOURCE,
    writeOffs: writeOffs.filter(({ openItemId }) => openItemId === item.openItemId),
  }))
}

/** A customer's account; `asOf`, `from` and `to` of the address show another day, and limit the statement. */
export async function accountProps(contactId: number, input: Record<string, unknown>): Promise<AccountProps> {
  const contact = await findContact(contactId)
  const today = await todayIn(currentStoreId())
  const asOf = isBusinessDate(input.asOf) && input.asOf < today ? input.asOf : null
  const day = asOf ?? today
  const tenders = await tenderChoices()
  const labels = new Map((await availableTenders()).map(({ id, label }) => [id, label]))
  const peekTypes = new Set((await contributionsOf(quickPeeks)).map(({ type }) => type))
  const items = await standingItems(contactId, day, asOf, peekTypes)
  const to = isBusinessDate(input.to) && (asOf === null || input.to <= asOf) ? input.to : day
  const from = isBusinessDate(input.from) && input.from <= to ? input.from : addDays(to, -STATEMENT_DAYS)
  const statement = await statementOf(contactId, from, to, labels)
  const balance = asOf === null ? await customerBalance(contactId) : await balanceOn(contactId, asOf, items)
  const [limit, promise] = [await creditLimitOf(contactId), await promiseOf(contactId, today)]
  const late = items.filter((item) => item.balance > 0 && item.date <= day)
  return {
    customer: { id: contactId, name: contact.displayName, detail: contactDetailLine(contact), walkIn: contact.special === 'walk_in' },
    ...{ today, asOf, balance, items, tenders, promise, creditLimit: limit },
    buckets: byLateness(late),
    credit: asOf === null ? await creditOf(contactId) : { total: 0, sources: [] },
    payments: await accountPayments(contactId, labels, asOf),
    statement: { ...statement, lines: statement.lines.map((line) => ({ ...line, peek: peekTypes.has(line.peek.type) ? line.peek : null })) },
    alerts: asOf === null ? await accountAlerts(contactId, today, { owed: balance.owed, limit, promise, items }) : [],
    lastActivity: (await lastActivity([contactId])).get(contactId) ?? null,
    writeOffReasons: Object.entries(WRITE_OFF_REASONS).map(([value, label]) => ({ value, label })),
  }
}
