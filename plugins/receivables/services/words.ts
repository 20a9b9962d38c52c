import { formatMoney, tenantState, type BusinessDate, type Money } from '@benchpin/kernel'

/** An amount in a sentence, in the tenant's currency. */
export async function inWords(amount: Money): Promise<string> {
  const { currency, locale } = await tenantState()
  return formatMoney(amount, { currency, locale })
}

/** A day in a sentence, as the organization writes dates: `Nov 21, 2026`. */
export async function dayInWords(date: BusinessDate): Promise<string> {
  const { locale } = await tenantState()
  return new Date(`${date}T00:00:00Z`).toLocaleDateString(locale, { dateStyle: 'medium', timeZone: 'UTC' })
}
