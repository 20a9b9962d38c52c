import { addDays, daysBetween, sumMoney, type BusinessDate, type Money } from '@benchpin/kernel'
import type { ScheduleStep } from '../models/schedule.ts'
import type { RemindableItem } from '../points.ts'

/** What holds of a schedule when reminders are planned. */
export interface Rules {
  startsOn: BusinessDate
  minimum: Money
  steps: readonly ScheduleStep[]
}

/** What is known of a customer when reminders are planned. */
export interface CustomerFacts {
  optedOut: boolean
  pausedUntil: BusinessDate | null
  /** Last day of an open promise to pay. */
  promisedUntil: BusinessDate | null
  /** Ids of items that are disputed. */
  disputed: ReadonlySet<number>
  /** Days of the steps by which an item was reminded of before, by its id. */
  reminded: ReadonlyMap<number, readonly number[]>
}

/** An item of which a customer is to be reminded, and by which step. */
export interface DueItem {
  item: RemindableItem
  step: ScheduleStep
}

/** Why a customer with something due is not written to. */
export type HeldBack = 'opted_out' | 'paused' | 'promised' | 'below_minimum' | 'disputed'

/** What a customer is to get on a day. */
export interface CustomerPlan {
  due: DueItem[]
  /** The most urgent step of them: its words and channel are taken for all. */
  step: ScheduleStep
  total: Money
  heldBack: HeldBack | null
}

/**
 * The last step of a schedule whose day has come for an item. A step before the due date is let go once that is past, one
 * that fell before the schedule began likewise.
 */
function reachedStep({ dueDate }: RemindableItem, { steps, startsOn }: Rules, today: BusinessDate): ScheduleStep | null {
  const since = daysBetween(dueDate, today)
  const reached = steps.filter(({ days }) => days <= since && (days >= 0 || since <= 0) && addDays(dueDate, days) >= startsOn)
  return reached.reduce<ScheduleStep | null>((last, step) => (last === null || step.days > last.days ? step : last), null)
}

function holdingBack(facts: CustomerFacts, total: Money, minimum: Money, today: BusinessDate): HeldBack | null {
  if (facts.optedOut) return 'opted_out'
  if (facts.pausedUntil !== null && facts.pausedUntil >= today) return 'paused'
  if (facts.promisedUntil !== null && facts.promisedUntil >= today) return 'promised'
  return total < minimum ? 'below_minimum' : null
}

const mostUrgent = (due: readonly DueItem[]) => due.map(({ step }) => step).reduce((first, step) => (step.days > first.days ? step : first))

/**
 * What a customer is to be reminded of on a day; null where there is nothing. Steps that were missed are not made up for one
 * by one: the last that has come stands for them, and none comes after a later one. All items of a day go into one message.
 */
export function planCustomer(items: readonly RemindableItem[], rules: Rules, facts: CustomerFacts, today: BusinessDate): CustomerPlan | null {
  const pending = items.flatMap((item): DueItem[] => {
    const step = item.balance > 0 ? reachedStep(item, rules, today) : null
    const before = facts.reminded.get(item.id) ?? []
    return step && !before.some((days) => days >= step.days) ? [{ item, step }] : []
  })
  if (pending.length === 0) return null
  const quiet = pending.filter(({ item }) => !facts.disputed.has(item.id))
  const due = quiet.length > 0 ? quiet : pending
  const total = sumMoney(due.map(({ item }) => item.balance))
  const heldBack = quiet.length === 0 ? 'disputed' : holdingBack(facts, total, rules.minimum, today)
  return { due, step: mostUrgent(due), total, heldBack }
}
