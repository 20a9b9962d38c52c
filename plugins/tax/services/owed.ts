import { addDays, compareRates, currentTenantId, database, monthStart, multiplyMoney, setting, sumMoney, tenantState, type BusinessDate, type Money } from '@benchpin/kernel'
import { payeeName, stateOf } from '../data/jurisdiction.ts'
import { Remittance } from '../models/remittance.ts'
import { ALLOWANCE_SETTING } from '../setting_keys.ts'
import { StandingRows } from './dated_rows.ts'
import { figuresByPlace, type TaxFigures } from './tax_figures.ts'

/** Whom the tax of a place is paid to: its state; a place of a store's own stands for itself. */
export function payeeOf(jurisdiction: string): string {
  return stateOf(jurisdiction)?.id ?? jurisdiction
}

/** A month of a state with what it owes. */
export interface OwedMonth {
  from: BusinessDate
  to: BusinessDate
  gross: Money
  exempt: Money
  taxable: Money
  surtaxable: Money
  base: Money
  surtax: Money
}

/** What stands between the organization and a state. */
export interface OwedState {
  state: string
  name: string
  /** All that was invoiced so far, less all that was paid. */
  owed: Money
  /** The latest first. */
  months: (OwedMonth & { paid: Money })[]
}

const every = async () => (await tenantState()).stores.map(({ id }) => id)

function together(figures: readonly TaxFigures[]) {
  const of = (key: 'taxable' | 'exempt' | 'surtaxable' | 'base' | 'surtax') => sumMoney(figures.map((row) => row[key]))
  return { gross: of('taxable') + of('exempt'), exempt: of('exempt'), taxable: of('taxable'), surtaxable: of('surtaxable'), base: of('base'), surtax: of('surtax') }
}

/** What was invoiced for a state in a period: the figures of its return. */
export async function owedIn(state: string, from: BusinessDate | null, to: BusinessDate): Promise<OwedMonth> {
  const figures = await figuresByPlace({ date: { from, to }, store: await every(), place: [] })
  return { from: from ?? '', to, ...together(figures.filter(({ jurisdiction }) => jurisdiction !== null && payeeOf(jurisdiction) === state)) }
}

/** Payments to a state that stand. */
function standing(state: string) {
  return Remittance.query().where('state', state).whereNull('voidedOn')
}

/** What is owed to a state for all days through one: less than what was paid is not owed again. */
export async function owedThrough(state: string, to: BusinessDate): Promise<Money> {
  const { base, surtax } = await owedIn(state, null, to)
  return base + surtax - sumMoney((await standing(state)).map(({ tax }) => tax))
}

/** States to which something was owed at some time. */
async function payees(): Promise<string[]> {
  const rows = (await database().from('tax_entries').where('tenant_id', currentTenantId()).whereNotNull('jurisdiction').distinct('jurisdiction')) as { jurisdiction: string }[]
  return [...new Set(rows.map(({ jurisdiction }) => payeeOf(jurisdiction)))].sort()
}

/** What is owed to each state, with its last months. */
export async function owedStates(today: BusinessDate, months = 6): Promise<OwedState[]> {
  const states: OwedState[] = []
  for (const state of await payees()) {
    const listed: OwedState['months'] = []
    let [from, to] = [monthStart(today), today]
    const paid = await standing(state)
    for (let count = 0; count < months; count++) {
      const figures = await owedIn(state, from, to)
      // A payment for several months stands in the last of them.
      listed.push({ ...figures, paid: sumMoney(paid.filter(({ periodTo }) => periodTo.slice(0, 7) === figures.from.slice(0, 7)).map(({ tax }) => tax)) })
      to = addDays(from, -1)
      from = monthStart(to)
    }
    states.push({ state, name: payeeName(state), owed: await owedThrough(state, today), months: listed })
  }
  return states
}

/** What the state lets the store keep of the tax of a period that is paid on time; 0 where the organization does not take it. */
export async function allowanceFor(state: string, tax: Money, date: BusinessDate): Promise<Money> {
  if (tax <= 0 || !(await setting<boolean>(ALLOWANCE_SETTING))) return 0
  const { value, amount } = (await StandingRows.of(state, date)).rule('collection_allowance')
  if (compareRates(value, '0') <= 0) return 0
  const allowed = multiplyMoney(tax, value)
  return amount === null ? allowed : Math.min(allowed, Number(amount))
}
