import { addDays, AGING_BUCKETS, contributionsOf, currentStoreId, isBusinessDate, quickPeeks, sumMoney, type AgingBucket, type Money } from '@benchpin/kernel'
import { contactDetailLine, findContact } from '@benchpin/plugins/contacts'
import { accountPayments, type AccountPayment } from '../services/account_payments.ts'
import { agedItems, type AgedItem } from '../services/aging.ts'
import { creditOf, customerBalance } from '../services/balances.ts'
import type { CustomerBalance, CustomerCredit } from '../services/contract.ts'
import { statementOf, type Statement, type StatementLine } from '../services/statement.ts'
import { tenderChoices, type TenderChoice } from '../services/tender_choices.ts'
import { todayIn } from '../services/today.ts'
import { NSF_FEE_SOURCE } from '../services/void_payment.ts'

/** Days that the statement goes back at first. */
const STATEMENT_DAYS = 90

/** An open item as the account shows it. */
export type AccountItem = AgedItem & { peek: { type: string; id: number } | null; isFee: boolean }

/** What the account's screen receives. */
export interface AccountProps {
  customer: { id: number; name: string; detail: string; walkIn: boolean }
  today: string
  balance: CustomerBalance
  buckets: { label: AgingBucket; amount: Money }[]
  items: AccountItem[]
  credit: CustomerCredit
  payments: AccountPayment[]
  statement: Omit<Statement, 'lines'> & { lines: (Omit<StatementLine, 'peek'> & { peek: StatementLine['peek'] | null })[] }
  tenders: TenderChoice[]
}

/** A customer's account; `from` and `to` of the address limit the statement. */
export async function accountProps(contactId: number, input: Record<string, unknown>): Promise<AccountProps> {
  const contact = await findContact(contactId)
  const today = await todayIn(currentStoreId())
  const tenders = await tenderChoices()
  const labels = new Map(tenders.map(({ id, label }) => [id, label]))
  const peekTypes = new Set((await contributionsOf(quickPeeks)).map(({ type }) => type))
  const items = await agedItems({ asOf: '9999-12-31', contactId })
  const aged = await agedItems({ asOf: today, contactId })
  const ages = new Map(aged.map((item) => [item.openItemId, item]))
  const from = isBusinessDate(input.from) ? input.from : addDays(today, -STATEMENT_DAYS)
  const to = isBusinessDate(input.to) ? input.to : today
  const statement = await statementOf(contactId, from, to, labels)
  return {
    customer: { id: contactId, name: contact.displayName, detail: contactDetailLine(contact), walkIn: contact.special === 'walk_in' },
    today,
    balance: await customerBalance(contactId),
    buckets: AGING_BUCKETS.map((label) => ({ label, amount: sumMoney(aged.filter(({ bucket, balance }) => bucket === label && balance > 0).map(({ balance }) => balance)) })),
    items: items.map((item) => ({
      ...(ages.get(item.openItemId) ?? item),
      peek: peekTypes.has(item.source.type) ? { type: item.source.type, id: item.source.id } : null,
      isFee: item.source.type === NSF_FEE_SOURCE,
    })),
    credit: await creditOf(contactId),
    payments: await accountPayments(contactId, labels),
    statement: { ...statement, lines: statement.lines.map((line) => ({ ...line, peek: peekTypes.has(line.peek.type) ? line.peek : null })) },
    tenders,
  }
}
