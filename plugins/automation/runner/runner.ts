import { AsyncLocalStorage } from 'node:async_hooks'
import { onOutboxFilled } from '@benchpin/kernel'
import { Lane } from './lane.ts'
import { lanePasses, type Passes } from './passes.ts'
import { Pool } from './pool.ts'
import { onWake, type LaneName } from './wake.ts'

/** Between two looks for what other processes have left or time has brought, in milliseconds. */
const POLL_MS = 1000
/** Works and jobs that one process runs at a time: requests come first. */
const AT_ONCE = 2
/** What is under way may finish for so long when the process ends, in milliseconds; then it is told to stop. */
const FINISH_MS = 4000
const GIVE_UP_MS = 2500

/**
 * What a process does beside requests: scheduled jobs, deliveries from the outbox, long works. It hears at once of what its
 * own process commits, and looks every second for the rest, so that any number of processes share the work: claims in the
 * database decide who does what.
 */
export class Runner {
  readonly #ends = new AbortController()
  readonly #pools: Record<'jobs' | 'works', Pool>
  readonly #lanes: Record<LaneName, Lane>
  readonly #unsubscribe: (() => void)[] = []
  #timer: NodeJS.Timeout | null = null
  #polls = false
  /** Tenants of which this process has heard: all that it looks at where it does not poll. */
  readonly #heard = new Set<number>()

  constructor() {
    this.#pools = { jobs: new Pool(AT_ONCE, () => this.#lookAgain('jobs')), works: new Pool(AT_ONCE, () => this.#lookAgain('works')) }
    const passes: Passes = lanePasses(this.#pools, this.#ends.signal)
    this.#lanes = { jobs: new Lane('jobs', passes.jobs), outbox: new Lane('outbox', passes.outbox), works: new Lane('works', passes.works) }
  }

  /** @param polls - false where it only hears of what this process commits */
  start(polls: boolean): void {
    // Pokes come from within requests; what is run must not inherit their tenant, transaction or clock.
    const outside = AsyncLocalStorage.snapshot()
    const poke = (lane: LaneName, tenantId: number) => {
      if (!polls) this.#heard.add(tenantId)
      outside(() => this.#poke(lane, tenantId))
    }
    this.#polls = polls
    this.#unsubscribe.push(onWake(poke), onOutboxFilled((tenantId) => poke('outbox', tenantId)))
    if (!polls) return
    const look = () => {
      for (const lane of ['jobs', 'outbox', 'works'] as const) this.#poke(lane, null)
      // Not to the beat: many processes that start together would ask together for ever.
      this.#timer = setTimeout(look, POLL_MS * (0.75 + Math.random() / 2))
      this.#timer.unref()
    }
    look()
  }

  /** Finishes what is under way, or lets go of it within a few seconds; takes nothing new. */
  async stop(): Promise<void> {
    if (this.#timer) clearTimeout(this.#timer)
    for (const unsubscribe of this.#unsubscribe) unsubscribe()
    const everything = () => Promise.all([...Object.values(this.#lanes).map((lane) => lane.close()), ...Object.values(this.#pools).map((pool) => pool.settled(FINISH_MS))])
    const force = setTimeout(() => this.#ends.abort(), FINISH_MS)
    await everything()
    clearTimeout(force)
    this.#ends.abort()
    await Promise.all(Object.values(this.#pools).map((pool) => pool.settled(GIVE_UP_MS)))
  }

  /** There is room again: what did not fit may begin. */
  #lookAgain(lane: LaneName): void {
    if (this.#polls) this.#poke(lane, null)
    else for (const tenantId of this.#heard) this.#poke(lane, tenantId)
  }

  #poke(lane: LaneName, tenantId: number | null): void {
    if (!this.#ends.signal.aborted) this.#lanes[lane].poke(tenantId)
  }
}
