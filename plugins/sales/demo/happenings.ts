import { addDays, type BusinessDate, type Chance, type DemoContext, type DemoMoment, type Money } from '@benchpin/kernel'
import type { Client } from './clientele.ts'
import { Counter, type MadeSale } from './counter.ts'
import type { Diary } from './diary.ts'
import type { PlannedSale, Twist } from './planned_sale.ts'
import { VOID_REASONS } from './work.ts'

/** Writes into the diary what becomes of each sale: its payments, its turns, and what they bring in turn. */
export class Happenings {
  readonly #demo: DemoContext
  readonly #chance: Chance
  readonly #diary: Diary
  readonly #counter: Counter

  constructor(demo: DemoContext, chance: Chance, diary: Diary) {
    this.#demo = demo
    this.#chance = chance
    this.#diary = diary
    this.#counter = new Counter(chance)
  }

  #later(moment: DemoMoment, days: number): DemoMoment {
    return { ...moment, date: addDays(moment.date, days), minute: this.#chance.between(10 * 60, 17 * 60) }
  }

  /** Days until somebody pays: most within six weeks, a few much later. */
  #patience(): number {
    return Math.round(31 * Math.exp(this.#chance.normal() * 0.65))
  }

  /** Writes down a sale with all that follows. */
  sale(plan: PlannedSale): void {
    if (plan.twist === 'prepaid') this.#prepaid(plan)
    else if (plan.twist) this.#twisted(plan, plan.twist)
    else if (plan.manner === 'terms') this.#onAccount(plan)
    else if (plan.manner === 'order') this.#ordered(plan)
    else if (plan.manner === 'owing') this.#owing(plan)
    else if (plan.manner === 'draft') this.#draft(plan)
    else this.#diary.add(plan.moment, async () => void (await this.#counter.sell(plan)))
  }

  /** Paid in one to three parts, now and then in fewer than were agreed; businesses pay by the month instead. */
  #onAccount(plan: PlannedSale): void {
    const chance = this.#chance
    let id = 0
    this.#diary.add(plan.moment, async () => void (id = await this.#counter.sellOnAccount(plan)))
    if (plan.client?.kind !== 'person' || chance.odds(0.05)) return
    const parts = chance.weighted([[1, 66], [2, 22], [3, 12]])
    const kept = chance.odds(0.06) ? parts - 1 : parts
    let days = 0
    for (let part = 1; part <= kept; part++) {
      days += this.#patience()
      const moment = this.#later(plan.moment, days)
      this.#diary.add(moment, () => this.#counter.pay(id, moment.date, 1 / (parts - part + 1)))
    }
  }

  /** A deposit on an open invoice, and the rest when it is picked up. */
  #ordered(plan: PlannedSale): void {
    let id = 0
    const share = this.#chance.between(25, 50) / 100
    this.#diary.add(plan.moment, async () => {
      ;({ id } = await this.#counter.open(plan))
      await this.#counter.pay(id, plan.moment.date, share)
    })
    const pickup = this.#later(plan.moment, this.#chance.between(6, 34))
    this.#diary.add(pickup, () => this.#counter.handOver(id, pickup.date))
  }

  /** On account, with a part of it paid at once by some. */
  #owing(plan: PlannedSale): void {
    const share = this.#chance.odds(0.4) ? this.#chance.between(20, 60) / 100 : 0
    this.#diary.add(plan.moment, async () => {
      const id = await this.#counter.sellOnAccount(plan)
      if (share > 0) await this.#counter.pay(id, plan.moment.date, share)
    })
  }

  #draft(plan: PlannedSale): void {
    const share = plan.client && this.#chance.odds(0.35) ? this.#chance.between(20, 50) / 100 : 0
    this.#diary.add(plan.moment, async () => {
      const { id } = await this.#counter.open(plan)
      if (share > 0) await this.#counter.pay(id, plan.moment.date, share)
    })
  }

  #twisted(plan: PlannedSale, twist: Exclude<Twist, 'prepaid'>): void {
    const chance = this.#chance
    let made: MadeSale = { id: 0, paymentIds: [] }
    const tender = { returned_check: 'check', chargeback: 'card' }[twist as string]
    this.#diary.add(plan.moment, async () => void (made = await this.#counter.sell(plan, tender)))
    const days = { void_at_once: 0, void_later: chance.between(2, 8), reopen: chance.between(0, 3), reopened_now: 1, returned_check: chance.between(4, 9), chargeback: chance.between(18, 45), entry_error: 0 }[twist]
    const moment = { ...this.#later(plan.moment, days), ...(days === 0 ? { minute: plan.moment.minute + 20 } : {}) }
    this.#diary.add(moment, async () => this.#happen(twist, made, moment.date))
    if (twist === 'reopen') this.#diary.add({ ...moment, minute: moment.minute + 9 }, () => this.#counter.finish(made, moment.date))
    if (twist === 'returned_check' && chance.odds(0.6)) this.#makeGood(plan, moment)
  }

  async #happen(twist: Exclude<Twist, 'prepaid'>, made: MadeSale, date: BusinessDate): Promise<void> {
    const counter = this.#counter
    const steps: Record<Exclude<Twist, 'prepaid'>, () => Promise<void>> = {
      void_at_once: () => this.#undo(made, date, true),
      void_later: () => this.#undo(made, date, this.#chance.odds(0.5)),
      reopen: () => counter.reopen(made),
      reopened_now: () => counter.reopen(made),
      returned_check: () => counter.takeBack(made, date, 'nsf'),
      chargeback: () => counter.takeBack(made, date, 'chargeback'),
      entry_error: async () => {
        await counter.takeBack(made, date, 'entry_error')
        await counter.pay(made.id, date)
      },
    }
    await steps[twist]()
  }

  /** The money goes back, or stays as credit of the customer. */
  async #undo(made: MadeSale, date: BusinessDate, refunded: boolean): Promise<void> {
    await this.#counter.undo(made, this.#chance.pick(VOID_REASONS))
    if (refunded) await this.#counter.takeBack(made, date, 'other', 'Refunded at the counter')
  }

  /** A returned check is made good with its fee. */
  #makeGood({ client }: PlannedSale, moment: DemoMoment): void {
    const paid = this.#later(moment, this.#chance.between(4, 25))
    const tender = this.#chance.pick(['bank', 'card'])
    this.#diary.add(paid, () => this.#counter.settle(client!.id, paid.storeId, paid.date, tender))
  }

  /** Businesses pay what has come due in the first days of each month; a few let months go by. */
  account(client: Client, by: string): void {
    const chance = this.#chance
    const { opening, today } = this.#demo
    const diligence = chance.odds(0.15) ? 0.25 : 0.92
    const age = chance.pick([10, 25, 25, 30, 45])
    for (let month = opening; month <= today; month = `${addDays(month, 32).slice(0, 7)}-01`) {
      if (!chance.odds(diligence)) continue
      const moment: DemoMoment = { date: addDays(month, chance.between(2, 13)), minute: chance.between(10 * 60, 16 * 60), storeId: client.storeId, by }
      const how = { age, share: chance.odds(0.18) ? chance.between(40, 75) / 100 : 1, tender: chance.odds(0.35) ? 'bank' : 'check' }
      this.#diary.add(moment, () => this.#counter.payAccount(client.id, client.storeId, moment.date, how))
    }
  }

  /** Money on account for something that is still to be found. */
  deposit(client: Client, amount: Money, moment: DemoMoment): void {
    this.#diary.add(moment, () => this.#counter.takeDeposit(client.id, client.storeId, moment.date, amount))
  }

  /** A sale that uses a deposit of the weeks before. */
  #prepaid(plan: PlannedSale): void {
    const amount = this.#chance.between(2, 20) * 5_000
    const moment = this.#later(plan.moment, -this.#chance.between(5, 40))
    if (moment.date >= this.#demo.opening) this.deposit(plan.client!, amount, moment)
    this.#diary.add(plan.moment, () => this.#counter.sellOnCredit(plan, amount))
  }
}
