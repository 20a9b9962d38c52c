import { computed, ref, shallowRef, type ComputedRef, type Ref, type ShallowRef } from 'vue'
import { ConflictError, ServerError, useNotice, useServer, ValidationError } from '@benchpin/ui'
import type { TaxClass } from '@benchpin/plugins/tax'
import type { CheckoutAnswer, InvoiceAnswer, InvoiceView } from '../http/invoice_view.ts'

/** What went wrong with the last step, beside the place where it was begun. */
export interface Problem {
  /** `scan`, `head`, `void`, or `line:<id>`. */
  place: string
  field: string
  message: string
  code?: string
}

/** A line that is not of the stock. */
export interface OtherLine {
  kind: 'service' | 'miscellaneous'
  description: string
  unitPrice: number
  taxable?: boolean
  taxClass?: TaxClass | null
}

/** A line of another plugin's kind, with what its form asks for. */
export interface ContributedLine {
  contributed: string
  unitPrice: number
  details?: Record<string, unknown>
}

/** What is changed of a line in its row. */
export interface LineEdit {
  quantity?: number
  unitPrice?: number
  adjustment?: number
  description?: string
  taxable?: boolean
  taxClass?: TaxClass | null
}

/** What is paid. */
export interface Paid {
  tenders: { tender: string; kind?: string | null; amount: number; reference?: string | null; received?: number | null }[]
  useCredit?: number
  due?: number
}

/** The sale on the counter and all that can be done with it. */
export interface Counter {
  invoice: ShallowRef<InvoiceView | null>
  busy: ComputedRef<boolean>
  problem: Ref<Problem | null>
  add(line: { code: string } | { itemId: number } | OtherLine | ContributedLine): Promise<boolean>
  changeLine(id: number, edit: LineEdit): Promise<boolean>
  removeLine(id: number): Promise<boolean>
  changeHead(change: Record<string, unknown>): Promise<boolean>
  step(name: 'finalize' | 'reopen'): Promise<boolean>
  void(reason: string): Promise<boolean>
  remove(): Promise<boolean>
  /** Finalizes and takes the payment. Rejects with the ServerError: the payment panel says it. */
  checkout(paid: Paid): Promise<CheckoutAnswer['payment']>
  /** Reads the invoice again. */
  reload(): Promise<void>
  /** As it stands in the books, where that is not what is shown; null where it is, or where it can't be read. */
  newer(): Promise<InvoiceView | null>
}

const PATH = '/sales/invoices'

/**
 * Steps run one after the other, each with the version that the one before answered: a scanner is faster than the
 * network. What the server answers is always the whole invoice, so the screen is never ahead of the books.
 */
export function useCounter(initial: InvoiceView | null, opened: (invoice: InvoiceView) => void): Counter {
  const server = useServer()
  const notice = useNotice()
  const invoice = shallowRef(initial)
  const problem = ref<Problem | null>(null)
  const waiting = ref(0)
  let last: Promise<unknown> = Promise.resolve()

  async function reload(id: number): Promise<void> {
    invoice.value = (await server.get<InvoiceAnswer>(`${PATH}/${id}`)).invoice
  }

  async function failed(place: string, error: unknown): Promise<void> {
    if (!(error instanceof ServerError)) throw error
    const field = error instanceof ValidationError ? (error.errors[0]?.field ?? '') : ''
    problem.value = { place, field, message: error.message, ...(error.code ? { code: error.code } : {}) }
    if (!(error instanceof ConflictError) || !invoice.value) return
    notice.warn(error.message)
    await reload(invoice.value.id).catch(() => undefined)
  }

  /** Does a step after those before it, whether they went well or not. */
  function inTurn<Answer extends InvoiceAnswer | CheckoutAnswer>(call: (now: InvoiceView | null) => Promise<Answer>): Promise<Answer> {
    waiting.value++
    const result = last.then(async () => {
      try {
        const isNew = invoice.value === null
        const answer = await call(invoice.value)
        const customer = answer.invoice.customer ?? invoice.value!.customer
        invoice.value = { ...answer.invoice, customer }
        problem.value = null
        if (isNew) opened(invoice.value)
        return answer
      } finally {
        waiting.value--
      }
    })
    last = result.catch(() => undefined)
    return result
  }

  async function run(place: string, call: (now: InvoiceView | null) => Promise<InvoiceAnswer>): Promise<boolean> {
    try {
      await inTurn(call)
      return true
    } catch (error) {
      await failed(place, error)
      return false
    }
  }

  const versioned = (now: InvoiceView | null, body: object = {}) => ({ version: now?.version, ...body })

  return {
    invoice,
    busy: computed(() => waiting.value > 0),
    problem,
    add: (line) =>
      run('scan', (now) => (now ? server.post(`${PATH}/${now.id}/lines`, versioned(now, line)) : server.post(PATH, { lines: [line] }))),
    changeLine: (id, edit) => run(`line:${id}`, (now) => server.patch(`${PATH}/${now!.id}/lines/${id}`, versioned(now, edit))),
    removeLine: (id) => run(`line:${id}`, (now) => server.delete(`${PATH}/${now!.id}/lines/${id}`, versioned(now))),
    changeHead: (change) => run('head', (now) => (now ? server.patch(`${PATH}/${now.id}`, versioned(now, change)) : server.post(PATH, change))),
    step: (name) => run('head', (now) => server.post(`${PATH}/${now!.id}/${name}`, versioned(now))),
    void: (reason) => run('void', (now) => server.post(`${PATH}/${now!.id}/void`, versioned(now, { reason }))),
    async remove() {
      const now = invoice.value
      if (!now) return false
      try {
        await server.delete(`${PATH}/${now.id}`, versioned(now))
        return true
      } catch (error) {
        await failed('head', error)
        return false
      }
    },
    async checkout({ tenders, useCredit, due }) {
      const { payment } = await inTurn<CheckoutAnswer>((now) => server.post(`${PATH}/${now!.id}/checkout`, versioned(now, { tenders, useCredit, due })))
      return payment
    },
    async newer() {
      await last
      const shown = invoice.value
      if (!shown) return null
      const answer = await server.get<InvoiceAnswer>(`${PATH}/${shown.id}`).catch(() => null)
      const fresh = answer?.invoice ?? null
      const now = invoice.value
      if (!fresh || now?.id !== fresh.id || waiting.value > 0) return null
      return fresh.version > now.version || JSON.stringify([fresh.state, fresh.payments]) !== JSON.stringify([now.state, now.payments]) ? fresh : null
    },
    async reload() {
      if (invoice.value) await reload(invoice.value.id)
    },
  }
}
