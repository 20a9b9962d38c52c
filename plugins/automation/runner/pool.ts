/** Runs so many things at a time; whoever finds it full comes again when something has ended. */
export class Pool {
  readonly #size: number
  readonly #ended: () => void
  readonly #running = new Set<Promise<void>>()

  /** @param ended - called whenever there is room again */
  constructor(size: number, ended: () => void) {
    this.#size = size
    this.#ended = ended
  }

  get isFull(): boolean {
    return this.#running.size >= this.#size
  }

  /** Starts work and does not wait for it; it must not throw. */
  start(work: () => Promise<void>): void {
    const running = work().finally(() => {
      this.#running.delete(running)
      this.#ended()
    })
    this.#running.add(running)
  }

  /** Answers when nothing runs any more, or after so many milliseconds with false. */
  async settled(withinMs: number): Promise<boolean> {
    const timeout = Promise.withResolvers<boolean>()
    const timer = setTimeout(() => timeout.resolve(false), withinMs)
    const all = (async () => {
      while (this.#running.size > 0) await Promise.all(this.#running)
      return true
    })()
    const settled = await Promise.race([all, timeout.promise])
    clearTimeout(timer)
    return settled
  }
}
