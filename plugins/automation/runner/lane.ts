import { reportFailure } from './report.ts'

/** All tenants, or those of which this process has heard. */
export type WhichTenants = 'all' | readonly number[]

/**
 * One kind of background work in this process. `poke` asks for a pass; passes never overlap, and what is poked during one
 * makes one more. So a thousand commits in a second cost a few passes.
 */
export class Lane {
  readonly #name: string
  readonly #pass: (tenants: WhichTenants) => Promise<void>
  readonly #waiting = new Set<number>()
  #all = false
  #closed = false
  #running: Promise<void> | null = null

  constructor(name: string, pass: (tenants: WhichTenants) => Promise<void>) {
    this.#name = name
    this.#pass = pass
  }

  /** Asks for a pass over one tenant, or with null over all. */
  poke(tenantId: number | null): void {
    if (this.#closed) return
    if (tenantId === null) this.#all = true
    else this.#waiting.add(tenantId)
    this.#running ??= this.#run().finally(() => (this.#running = null))
  }

  /** Takes no more pokes; answers when the pass under way is over. */
  async close(): Promise<void> {
    this.#closed = true
    await this.#running
  }

  async #run(): Promise<void> {
    while (!this.#closed && (this.#all || this.#waiting.size > 0)) {
      const tenants = this.#all ? 'all' : [...this.#waiting]
      this.#all = false
      this.#waiting.clear()
      await reportFailure(`${this.#name} of background work`, () => this.#pass(tenants))
    }
  }
}
