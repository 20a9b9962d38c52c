import { testTenant, type TestClient, type TestTenant } from '@benchpin/kernel/testing'
import { Account } from '../models/account.ts'
import type { AccountKey } from '../services/chart.ts'

/** A line as tests write it: an account by its number or standing key, and an amount on one side. */
export type GivenLine = [account: string, debit: number, credit: number, more?: { contactId?: number; memo?: string }]

/** An organization with its chart, and a bookkeeper: what the tests of the books are written in. */
export class Books {
  readonly tenant: TestTenant
  readonly client: TestClient
  readonly #accounts = new Map<string, number>()

  constructor(tenant: TestTenant, client: TestClient, accounts: Iterable<[string, number]>) {
    this.tenant = tenant
    this.client = client
    this.#accounts = new Map(accounts)
  }

  static async open(group: 'Owner' | 'Bookkeeper' = 'Bookkeeper'): Promise<Books> {
    const tenant = await testTenant()
    const accounts = await tenant.inside(async () => Account.query())
    const names = accounts.flatMap(({ id, number, systemKey }): [string, number][] => [[number, id], ...(systemKey ? [[systemKey, id] as [string, number]] : [])])
    return new Books(tenant, await tenant.client({ group }), names)
  }

  /** Id of an account by its number or standing key. */
  account(name: AccountKey | string): number {
    const id = this.#accounts.get(name)
    if (id === undefined) throw new Error(`No account ${name}`)
    return id
  }

  lines(given: readonly GivenLine[]) {
    return given.map(([account, debit, credit, more = {}]) => ({ accountId: this.account(account), debit, credit, contactId: more.contactId ?? null, memo: more.memo ?? null }))
  }

  /** Writes a manual journal through its form. Answers the response and, where it went through, the id. */
  async write(date: string, given: readonly GivenLine[], { posts = true, storeId = this.tenant.storeId, memo = 'Journal' } = {}): Promise<{ status: number; id: number; faults: { field: string; message: string }[] }> {
    const { status, headers, body } = await this.client.post('/ledger/manual-journals', { date, storeId, memo, lines: this.lines(given), posts })
    const id = Number(/manual-journals\/(\d+)/.exec(headers.get('location') ?? '')?.[1] ?? 0)
    return { status, id, faults: (body as { errors?: { field: string; message: string }[] }).errors ?? [] }
  }

  /** Props of a page. */
  async props<Props>(path: string, client = this.client): Promise<Props> {
    const { status, body, text } = await client.get(path, { inertia: true })
    if (status !== 200) throw new Error(`${path} answers ${status}: ${text.slice(0, 300)}`)
    return (body as { props: Props }).props
  }

  /** Rows of a report as JSON. */
  async report(query: string): Promise<{ values: Record<string, string | number | null>; emphasis?: string }[]> {
    const { status, body, text } = await this.client.get(`/reports/${query}`)
    if (status !== 200) throw new Error(`${query} answers ${status}: ${text.slice(0, 300)}`)
    return (body as { rows: { values: Record<string, string | number | null>; emphasis?: string }[] }).rows
  }
}
