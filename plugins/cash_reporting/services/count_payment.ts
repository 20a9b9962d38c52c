import { addDays, ambient, findRecord, nowInstant } from '@benchpin/kernel'
import { Contact, findContact, walkInContact } from '@benchpin/plugins/contacts'
import { paymentsOf, type PaymentTaken } from '@benchpin/plugins/receivables'
import { raiseAlert } from '@benchpin/plugins/workspace'
import { Filing, FilingPayment } from '../models/filing.ts'
import type { CashRule } from '../models/cash_rule.ts'
import { countsAsCash, mayCount, relatedCash } from './counted_cash.ts'
import { ruleOn } from './rules.ts'
import { crossing, looksSplit, type CountedCash } from './window.ts'
import { inWords, warningWords } from './words.ts'

/** Alerts of reports that are to be filed. */
export const TO_FILE_ALERT = 'cash_reporting.to_file'
/** Alerts of payments that look split. */
export const SPLIT_ALERT = 'cash_reporting.split'

async function raise(payment: PaymentTaken, contact: Contact, cash: readonly CountedCash[], rule: CashRule): Promise<void> {
  const { storeId, date } = payment
  const total = cash.reduce((sum, { amount }) => sum + amount, 0)
  const split = looksSplit(cash, rule.threshold, rule.watchDays)
  const filing = await Filing.create({
    ...{ contactId: contact.id, storeId, amount: total, firstOn: cash[0]!.date, crossedOn: date, dueOn: addDays(date, rule.dueDays) },
    ...{ statementDueOn: `${Number(date.slice(0, 4)) + 1}-${rule.statementBy}`, status: 'to_file', split },
    warning: await warningWords(contact, cash.filter(({ id }) => id !== payment.paymentId), payment.amount, rule),
    ...{ raisedBy: ambient().actor.name, raisedAt: nowInstant(), filedOn: null, filedNumber: null, reason: null, statementSentOn: null },
  })
  for (const { id: paymentId } of cash) await FilingPayment.create({ filingId: filing.id, paymentId })
  const href = `/cash-reports/${filing.id}`
  const amount = await inWords(total)
  await raiseAlert({ kind: TO_FILE_ALERT, key: `cash_reporting.filing:${filing.id}`, storeId, title: `${amount} in cash from ${contact.displayName} is to be reported by ${filing.dueOn}`, href })
  if (split) await raiseAlert({ kind: SPLIT_ALERT, key: `cash_reporting.split:${filing.id}`, storeId, title: `${contact.displayName} paid ${amount} in cash in ${cash.length} payments`, detail: 'None of them alone is more than the limit. Payments that are split to avoid the report are against the law.', href })
}

/**
 * Counts a payment that was just taken, in its transaction: what makes its customer's cash more than the limit raises a
 * report. Payments of one customer stand in line for it, so that two at a time are not both counted without the other.
 */
export async function countPayment(payment: PaymentTaken): Promise<void> {
  if (!mayCount(payment)) return
  const { paymentId, contactId, date, document } = payment
  const rule = await ruleOn(date)
  if (!rule || !countsAsCash(rule, payment)) return
  const { id: walkIn } = await walkInContact()
  const nameless = contactId === walkIn
  if (!nameless) await findRecord(Contact, contactId, { lock: true })
  const among = nameless ? [paymentId, ...(document ? (await paymentsOf(document.type, document.id)).map((paid) => paid.paymentId) : [])] : null
  const cash = crossing(await relatedCash(contactId, date, rule, among), paymentId, rule.threshold, rule.windowMonths)
  if (cash.length > 0) await raise(payment, await findContact(contactId), cash, rule)
}
