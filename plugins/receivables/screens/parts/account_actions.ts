import { ref, type Ref } from 'vue'
import { router } from '@inertiajs/vue3'
import { ServerError, useConfirm, useFormat, useNotice, useServer } from '@benchpin/ui'
import type { AccountItem } from '../../http/account_screens.ts'
import type { AccountPayment } from '../../services/account_payments.ts'
import type { CreditSource } from '../../services/contract.ts'

const LIVE_PROPS = ['items', 'payments', 'credit', 'balance', 'buckets', 'statement', 'alerts', 'promise', 'creditLimit', 'lastActivity']

/** What can be done on an account beside taking a payment. */
export interface AccountActions {
  busy: Ref<boolean>
  /** The credit that is being applied, and the item that is being written off. */
  applying: Ref<CreditSource | null>
  givingUp: Ref<AccountItem | null>
  reload(): void
  saved(words: string): void
  applied(amount: number, money: (amount: number) => string): void
  writtenOff(words: string): void
  unapply(payment: AccountPayment, target: AccountPayment['targets'][number]): Promise<void>
  waive(item: AccountItem): Promise<void>
  takeBack(item: AccountItem, writeOff: AccountItem['writeOffs'][number]): Promise<void>
}

/** @param cleared - forgets what was ticked: the account has changed */
export function useAccountActions(cleared: () => void): AccountActions {
  const server = useServer()
  const confirm = useConfirm()
  const notice = useNotice()
  const format = useFormat()
  const busy = ref(false)
  const applying = ref<CreditSource | null>(null) as Ref<CreditSource | null>
  const givingUp = ref<AccountItem | null>(null) as Ref<AccountItem | null>

  function reload(): void {
    cleared()
    router.reload({ only: LIVE_PROPS })
  }
  function saved(words: string): void {
    notice.saved(words)
    reload()
  }
  async function run(work: () => Promise<string>): Promise<void> {
    busy.value = true
    try {
      saved(await work())
    } catch (error) {
      if (!(error instanceof ServerError)) throw error
      notice.failed(error.message)
    } finally {
      busy.value = false
    }
  }

  return {
    busy,
    applying,
    givingUp,
    reload,
    saved,
    applied(amount, money) {
      const number = applying.value?.number ?? 'the credit'
      applying.value = null
      saved(`${money(amount)} of ${number} is applied.`)
    },
    writtenOff(words) {
      givingUp.value = null
      saved(words)
    },
    async unapply(payment, target) {
      const yes = await confirm({ title: `Take ${payment.number} back from ${target.number}?`, body: `${format.money(target.amount)} is owed again on ${target.number}, and becomes free credit of the customer. It posts today.`, verb: 'Take back', tone: 'error' })
      if (yes) await run(async () => `${format.money((await server.post<{ unapplied: number }>(`/payments/${payment.id}/unapply`, { openItemId: target.openItemId })).unapplied)} is free credit again.`)
    },
    async waive(item) {
      const yes = await confirm({ title: `Waive ${item.source.number}?`, body: `Takes ${format.money(item.amount)} off the account and reverses the fee’s income. What was paid of it becomes credit.`, verb: 'Waive fee', tone: 'error' })
      if (yes) await run(async () => (await server.post(`/receivables/items/${item.openItemId}/waive`, { reason: 'Waived' }), 'The fee is waived.'))
    },
    async takeBack(item, { id, remaining }) {
      const yes = await confirm({ title: `Take the write-off of ${item.source.number} back?`, body: `${format.money(remaining)} is owed again on ${item.source.number}, and the bad debt is taken off the books today. What was recovered stays.`, verb: 'Take it back', tone: 'error' })
      if (yes) await run(async () => `${format.money((await server.post<{ amount: number }>(`/receivables/write_offs/${id}/take_back`, {})).amount)} is owed again.`)
    },
  }
}
