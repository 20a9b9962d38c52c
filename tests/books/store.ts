import { atInstant } from '../../kernel/dates/clock.ts'
import { hasErrorShape, type BusinessDate } from '@benchpin/kernel'
import { testTenant, type TestClient, type TestTenant } from '@benchpin/kernel/testing'
import { createContact } from '@benchpin/plugins/contacts'
import { bulkReceive } from '@benchpin/plugins/inventory'
import { chooseJurisdiction } from '@benchpin/plugins/tax'
import type { ModelPiece } from './model/books.ts'
import type { Picture } from './picture.ts'

/** What asking for something came to: the answer, or the code under which it was refused. */
export type Outcome = { refused: string } | { answer: unknown }

/** What a route answered that did nothing. */
class RefusedOverHttp extends Error {
  readonly status: number
  readonly code: string
  constructor(status: number, code: string, message: string) {
    super(message)
    this.status = status
    this.code = code
  }
}

/** A store in Broward with two customers and a showcase of single pieces, whose books the steps are done to. */
export class BooksStore {
  readonly tenant: TestTenant
  readonly customers: number[]
  readonly pieces: number[]
  /** Ids of write-offs, in their order. */
  readonly writeOffs: number[] = []
  #owner: TestClient | null = null
  /** The books after the last step. */
  picture: Picture | null = null
  /** How the books looked on kept days when each was last allowed to change. */
  readonly seen = new Map<BusinessDate, string>()
  /** The journals of the closed days after the last step. */
  closed: { through: BusinessDate | null; journals: string } | null = null

  constructor(tenant: TestTenant, customers: number[], pieces: number[]) {
    this.tenant = tenant
    this.customers = customers
    this.pieces = pieces
  }

  static async open(day: BusinessDate, pieces: readonly ModelPiece[]): Promise<BooksStore> {
    const tenant = await testTenant()
    return tenant.inside(async () => {
      await chooseJurisdiction(tenant.storeId, 'fl-broward')
      const customers: number[] = []
      for (const firstName of ['Ana', 'Ben']) customers.push((await createContact({ firstName, lastName: 'Reyes', roles: ['customer'] })).id)
      const rows = pieces.map(({ price, cost }, index) => ({ family: 'jewelry' as const, stockId: `R-${index}`, purchaseCost: cost, retail: price, attributes: { category: 'Ring' } }))
      const ids = await bulkReceive(rows, { date: day, storeId: tenant.storeId, arrival: 'opening_balances' })
      return new BooksStore(tenant, customers, ids)
    })
  }

  /** Runs work in the store at noon of a day. */
  at<T>(day: BusinessDate, work: () => Promise<T>): Promise<T> {
    return atInstant(`${day}T17:00:00.000Z`, () => this.tenant.inside(work))
  }

  /**
   * Asks over HTTP, as the owner, for what no plugin offers to others.
   *
   * @throws what was answered, where it is a refusal, as a service would
   */
  async send(method: 'POST', path: string, body: object = {}): Promise<void> {
    this.#owner ??= await this.tenant.client()
    const { status, body: answer, text } = await this.#owner.send(method, path, body)
    if (status < 400) return
    const [first] = (answer as { errors?: { code?: string; message: string }[] }).errors ?? []
    throw new RefusedOverHttp(status, first?.code ?? 'none', first?.message ?? text.slice(0, 500))
  }

  /** Does one thing and says what came of it. What is neither done nor refused is a fault and thrown. */
  async ask(day: BusinessDate, work: () => Promise<unknown>): Promise<Outcome> {
    try {
      return { answer: await this.at(day, work) }
    } catch (error) {
      if ((hasErrorShape(error) || error instanceof RefusedOverHttp) && error.status < 500) return { refused: String((error as { code?: string }).code) }
      throw error
    }
  }
}
