import { transaction, type BusinessDate, type DemoContext, type DemoMoment } from '@benchpin/kernel'

/** Acts of one transaction: enough to pay for its commit, few enough to hold no lock for long. */
const BATCH = 40

interface Act {
  moment: DemoMoment
  order: number
  work: () => Promise<void>
}

/** What is going to happen, written down in any order and carried out by date and time of the day. */
export class Diary {
  readonly #demo: DemoContext
  readonly #acts: Act[] = []

  constructor(demo: DemoContext) {
    this.#demo = demo
  }

  /** Writes down an act; one of a day that has not come is left out. */
  add(moment: DemoMoment, work: () => Promise<void>): void {
    if (moment.date <= this.#demo.today) this.#acts.push({ moment, order: this.#acts.length, work })
  }

  /** The days on which something happens. */
  get length(): number {
    return this.#acts.length
  }

  /** Carries everything out, many acts in one transaction. */
  async carryOut(): Promise<void> {
    const key = ({ moment: { date, minute } }: Act): [BusinessDate, number] => [date, minute]
    const acts = this.#acts.sort((left, right) => {
      const [[leftDate, leftMinute], [rightDate, rightMinute]] = [key(left), key(right)]
      return leftDate < rightDate ? -1 : leftDate > rightDate ? 1 : leftMinute - rightMinute || left.order - right.order
    })
    for (let start = 0; start < acts.length; start += BATCH) {
      await transaction(async () => {
        for (const { moment, work } of acts.slice(start, start + BATCH)) await this.#demo.at(moment, work)
      })
      this.#demo.progress(Math.min(start + BATCH, acts.length), acts.length)
    }
  }
}
