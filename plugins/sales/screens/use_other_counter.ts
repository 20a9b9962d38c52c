import { ref, watch, type Ref } from 'vue'
import { useLive } from '@benchpin/ui'
import type { InvoiceView } from '../http/invoice_view.ts'
import type { Counter } from './use_counter.ts'

/** What somebody did to the invoice at another counter. */
export interface ChangedElsewhere {
  /** `Ana Reyes changed this invoice.` */
  words: string
  fresh: InvoiceView
}

/** Steps of one's own are answered before others hear of them; theirs settle for so long, in milliseconds. */
const SETTLE_MS = 400

function wordsFor(shown: InvoiceView, fresh: InvoiceView, name: string): string {
  const added = fresh.payments.length - shown.payments.length
  if (added > 0) return `${name} took a payment for this invoice.`
  if (fresh.status !== shown.status && fresh.status !== 'open') return `${name} ${fresh.status === 'voided' ? 'voided' : 'finalized'} this invoice.`
  if (fresh.status !== shown.status) return `${name} reopened this invoice.`
  return `${name} changed this invoice.`
}

/**
 * Notices when the invoice that is shown is changed or paid at another counter. The screen is not changed under the
 * clerk's hands: it says so, and shows the change when asked.
 */
export function useOtherCounter(counter: Counter, nameOf: (membershipId: number) => string | undefined): { changed: Ref<ChangedElsewhere | null>; show(): void } {
  const changed = ref<ChangedElsewhere | null>(null) as Ref<ChangedElsewhere | null>
  const { invoice } = counter
  let timer: ReturnType<typeof setTimeout> | undefined

  async function look(by: number | null): Promise<void> {
    const fresh = await counter.newer()
    const shown = invoice.value
    if (!fresh || !shown) return
    const name = (by === null ? undefined : nameOf(by)) ?? 'Somebody'
    changed.value = { fresh, words: wordsFor(shown, fresh, name) }
  }

  useLive(
    () => (invoice.value ? `sales.invoice/${invoice.value.id}` : null),
    ({ payload, missed }) => {
      const version = typeof payload.version === 'number' ? payload.version : null
      clearTimeout(timer)
      timer = setTimeout(() => {
        // A step of this very counter: its answer was shown already.
        if (!missed && version !== null && version <= (invoice.value?.version ?? 0)) return
        void look(typeof payload.by === 'number' ? payload.by : null)
      }, SETTLE_MS)
    }
  )
  watch(invoice, (now) => {
    if (changed.value && (now?.id !== changed.value.fresh.id || now.version >= changed.value.fresh.version)) changed.value = null
  })

  return {
    changed,
    show() {
      if (changed.value) invoice.value = changed.value.fresh
      changed.value = null
    },
  }
}
