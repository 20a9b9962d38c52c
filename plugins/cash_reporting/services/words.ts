import { formatMoney, tenantState, type BusinessDate, type Money } from '@benchpin/kernel'
import type { Contact } from '@benchpin/plugins/contacts'
import type { CashRule } from '../models/cash_rule.ts'
import type { Payer } from '../models/payer.ts'
import type { CountedCash } from './window.ts'

/** An amount in a sentence. */
export async function inWords(amount: Money): Promise<string> {
  const { currency, locale } = await tenantState()
  return formatMoney(amount, { currency, locale })
}

/** A day in a sentence: `March 3, 2026`. */
export function dayInWords(date: BusinessDate): string {
  return new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${date}T00:00:00Z`))
}

/** Why a report is wanted. @param now - what is paid now, not in `earlier` */
export async function warningWords(contact: Contact, earlier: readonly CountedCash[], now: Money, rule: CashRule): Promise<string> {
  const before = earlier.reduce((sum, { amount }) => sum + amount, 0)
  const whom = contact.special === 'walk_in' ? 'one customer' : contact.displayName
  const since = earlier[0] ? `, with ${await inWords(before)} since ${dayInWords(earlier[0].date)}, makes ${await inWords(before + now)}` : ''
  return `${await inWords(now)} in cash from ${whom}${since}: more than ${await inWords(rule.threshold)}. The law wants it reported on Form 8300 within ${rule.dueDays} days.`
}

/** What of the payer is still to be asked for. */
export function missingOf(payer: Payer | null): string[] {
  return [
    ...(payer?.idNumber ? [] : ['A photo ID: its kind, number and issuer']),
    ...(payer?.taxpayerEnding ? [] : ['The taxpayer number (SSN, ITIN or EIN)']),
    ...(payer?.address && payer.city ? [] : ['The full address']),
    ...(payer?.birthDate && payer.occupation ? [] : ['Birth date and occupation or business']),
  ]
}
