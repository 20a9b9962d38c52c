import { formatMoney, tenantState, type Money } from '@benchpin/kernel'

/** An amount in a sentence, in the tenant's currency. */
export async function inWords(amount: Money): Promise<string> {
  const { currency, locale } = await tenantState()
  return formatMoney(amount, { currency, locale })
}
