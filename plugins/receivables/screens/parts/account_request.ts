import { computed, type ComputedRef, type Ref } from 'vue'
import type { AccountProps } from '../../http/account_screens.ts'
import type { PaymentRequest } from './payment_request.ts'

/**
 * What a payment on the account is for: the ticked items, else the oldest first, else nothing in particular.
 *
 * @param picked - amount by open item id
 */
export function useAccountRequest(account: AccountProps, picked: Ref<Record<number, number | null>>): ComputedRef<PaymentRequest> {
  return computed(() => {
    const of = { contactId: account.customer.id, customer: account.customer.name }
    const items = Object.entries(picked.value).flatMap(([id, amount]) => (amount ? [{ openItemId: Number(id), amount }] : []))
    if (items.length > 0) {
      const due = items.reduce((sum, { amount }) => sum + amount, 0)
      return { ...of, describe: items.length === 1 ? '1 ticked item' : `${items.length} ticked items`, due, applyTo: { items } }
    }
    const { owed } = account.balance
    if (owed > 0) return { ...of, describe: 'Oldest items first', due: owed, applyTo: { oldestFirst: true } }
    return { ...of, describe: 'On account', due: 0, applyTo: { unapplied: true } }
  })
}
