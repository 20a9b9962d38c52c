import { pluginHost, transaction, type Money } from '@benchpin/kernel'
import { applyHeldDeposits, heldFor, openItemOf, payable, reverseOpenItem } from '@benchpin/plugins/receivables'
import type { Books } from './support.ts'

const TYPE = 'test.invoice'

interface Draft {
  books: Books
  total: Money
  date: string
  /** Thrown when it is to post: the item was sold meanwhile. */
  fails: Error | null
}

const drafts = new Map<number, Draft>()
let contributed = false

async function postDraft(id: number): Promise<void> {
  const { books, total, date, fails } = drafts.get(id)!
  await books.raise(date, total, date, id)
  await applyHeldDeposits(TYPE, id)
  if (fails) throw fails
}

function contribute(): void {
  if (contributed) return
  contributed = true
  const registrar = pluginHost().contributions.registrarFor('receivables')
  registrar.contribute(payable, {
    type: TYPE,
    permission: 'receivables.take_payment',
    async load(id) {
      const { books, total } = drafts.get(id)!
      const item = await openItemOf({ type: TYPE, id })
      return {
        ...{ id, number: null, contactId: books.contactId, storeId: books.tenant.storeId, total, posted: item !== null, openItemId: item?.id ?? null },
        ...{ due: item ? item.balance : total - (await heldFor(TYPE, id)), describe: `Invoice T-${id}`, href: '/' },
      }
    },
    async onPaid(id) {
      if (!(await openItemOf({ type: TYPE, id }))) await postDraft(id)
    },
  })
}

/** A document of another plugin, as receivables meet it: open until it is paid or posted. */
export class TestDocument {
  readonly id: number
  readonly ref: { type: string; id: number }

  constructor(books: Books, total: Money, date: string, fails: Error | null = null) {
    contribute()
    this.id = books.nextDocument()
    this.ref = { type: TYPE, id: this.id }
    drafts.set(this.id, { books, total, date, fails })
  }

  mend(): void {
    drafts.get(this.id)!.fails = null
  }

  post(): Promise<void> {
    return transaction(() => postDraft(this.id))
  }

  reopen(date: string): Promise<void> {
    return reverseOpenItem({ source: this.ref, date, reason: 'Reopened', reopened: true })
  }

  void(date: string): Promise<void> {
    return reverseOpenItem({ source: this.ref, date, reason: 'Voided' })
  }
}
