import { computed, reactive, ref, type ComputedRef } from 'vue'
import { useForm } from '@inertiajs/vue3'
import type { AccountChoice, ManualJournalProps, ManualLineView } from '../../services/manual/manual_page.ts'

/** A line as it is being typed. */
export interface TypedLine {
  key: number
  accountId: number | undefined
  contactId: number | null
  contactName: string | null
  memo: string
  debit: number | null
  credit: number | null
}

let keys = 0

const emptyLine = (): TypedLine => ({ key: ++keys, accountId: undefined, contactId: null, contactName: null, memo: '', debit: null, credit: null })

function typed({ accountId, contactId, contactName, memo, debit, credit }: ManualLineView): TypedLine {
  return { key: ++keys, accountId: accountId ?? undefined, contactId, contactName, memo: memo ?? '', debit: debit || null, credit: credit || null }
}

/** What the form sends. */
interface Sent {
  date: string
  storeId: number
  memo: string
  lines: { accountId: number | null; contactId: number | null; memo: string | null; debit: number; credit: number }[]
  posts: boolean
  version: number
}

/** The form of a manual journal: its lines, what they come to, and sending it. */
export function useManualForm(props: ManualJournalProps) {
  const { journal, copied } = props
  const start = journal ?? copied
  const head = reactive({ date: (journal?.date ?? props.today) as string | null, storeId: start?.storeId ?? props.storeId, memo: start?.memo ?? '' })
  const lines = ref<TypedLine[]>(start && start.lines.length > 0 ? start.lines.map(typed) : [emptyLine(), emptyLine()])
  const written = computed(() => JSON.stringify([head, lines.value.map(({ key: _key, ...line }) => line)]))
  const before = ref(written.value)
  const form = useForm<Sent>({ date: '', storeId: 0, memo: '', lines: [], posts: false, version: 0 })
  const filled = computed(() => lines.value.filter((line) => line.accountId !== undefined || line.debit || line.credit || line.contactId !== null || line.memo))
  const sum = (side: 'debit' | 'credit') => filled.value.reduce((total, line) => total + (line[side] ?? 0), 0)
  const debit = computed(() => sum('debit'))
  const credit = computed(() => sum('credit'))

  function send(posts: boolean): void {
    form
      .transform(() => ({
        ...{ date: head.date ?? '', storeId: head.storeId, memo: head.memo, posts, version: journal?.version ?? 0 },
        lines: filled.value.map((line) => ({ accountId: line.accountId ?? null, contactId: line.contactId, memo: line.memo || null, debit: line.debit ?? 0, credit: line.credit ?? 0 })),
      }))
      .submit(journal ? 'put' : 'post', journal ? `/ledger/manual-journals/${journal.id}` : '/ledger/manual-journals', { preserveScroll: true, onSuccess: () => (before.value = written.value) })
  }

  /** A message beside a field; lines are counted as they were sent, without the empty ones. */
  function errorOf(field: string, line?: TypedLine): string | undefined {
    const path = line ? `lines.${filled.value.indexOf(line)}.${field}` : field
    return (form.errors as Record<string, string | undefined>)[path]
  }

  function add(): void {
    const line = emptyLine()
    const difference = debit.value - credit.value
    // The new line most often takes what is missing.
    if (difference > 0) line.credit = difference
    if (difference < 0) line.debit = -difference
    lines.value.push(line)
  }

  function remove(line: TypedLine): void {
    lines.value = lines.value.filter((one) => one !== line)
    while (lines.value.length < 2) lines.value.push(emptyLine())
  }

  return { head, lines, debit, credit, form, send, add, remove, errorOf, isDirty: () => written.value !== before.value }
}

/** The form of a manual journal. */
export type ManualForm = ReturnType<typeof useManualForm>

/** Each account's balance once the journal is posted, on the account's normal side. */
export function useBalancesAfter(accounts: readonly AccountChoice[], lines: () => readonly TypedLine[]): ComputedRef<Map<number, number>> {
  return computed(() => {
    const balances = new Map<number, number>()
    for (const { accountId, debit, credit } of lines()) {
      const account = accounts.find(({ id }) => id === accountId)
      if (!account) continue
      const sign = account.normalSide === 'debit' ? 1 : -1
      balances.set(account.id, (balances.get(account.id) ?? sign * account.balance) + sign * ((debit ?? 0) - (credit ?? 0)))
    }
    return balances
  })
}
