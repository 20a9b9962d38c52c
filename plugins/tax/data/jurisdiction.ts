import { definePoint, pluginHost, type BusinessDate, type Money, type Rate } from '@benchpin/kernel'
import type { TaxRuleSubject } from './rule_subjects.ts'

interface Dated {
  startsOn: BusinessDate
  /** Last day; null while it has no end. */
  endsOn: BusinessDate | null
  /** Where it was read, so that a bookkeeper can follow it up. */
  source: string
}

/** A rate of a place with the days on which it holds and where that was read. */
export interface DatedRate extends Dated {
  kind: 'base' | 'surtax'
  rate: Rate
  /** The part of one item's price on which a surtax is owed; null for base rates, 0 where the state has no cap. */
  itemCap: Money | null
}

/** How a place treats something, with the days on which it does. */
export interface DatedRule extends Dated {
  subject: TaxRuleSubject
  /** One of the values of its subject, or a rate. */
  value: string
  /** The amount that the value speaks of, where it does. */
  amount?: Money
}

/** A place that levies sales tax. A county or city adds its surtax to the base rate of its state. */
export interface Jurisdiction {
  /** Permanent: stores and documents point at it. */
  id: string
  title: string
  /** As it is called beside an amount: `Broward County`. */
  name: string
  /** The state whose base rate and rules hold in it; null for a state. */
  parent: string | null
  /** Two letters of the state: `FL`. */
  region: string
  rates: readonly DatedRate[]
  /** Only a state's; a place has those of its state. */
  rules?: readonly DatedRule[]
}

/** Places whose rates and rules Benchpin and its plugins bring along: rows alone, no code stands behind a state. */
export const taxJurisdictions = definePoint<readonly Jurisdiction[]>('tax.jurisdictions')

/** Every place that is known, states before their counties. */
export function allJurisdictions(): Jurisdiction[] {
  return pluginHost()
    .contributions.all(taxJurisdictions)
    .flatMap(({ value }) => value)
}

/** A place by its id, or null for one that Benchpin does not know: a store's own rates. */
export function jurisdictionById(id: string): Jurisdiction | null {
  return allJurisdictions().find((one) => one.id === id) ?? null
}

/** The state of a place: itself where it is one. Null for a store's own rates. */
export function stateOf(id: string): Jurisdiction | null {
  const place = jurisdictionById(id)
  return place?.parent ? jurisdictionById(place.parent) : place
}

/** Whom tax is paid to, in words: a state by its name alone. */
export function payeeName(id: string): string {
  return jurisdictionById(id)?.name ?? 'Own rates'
}

/** A place in words; rates of a store's own have none. */
export function placeName(id: string): string {
  return jurisdictionById(id)?.title ?? 'Own rates'
}
