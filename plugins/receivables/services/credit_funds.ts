import type { Money } from '@benchpin/kernel'
import { PaymentChangedError } from '../errors.ts'
import type { OpenItem } from '../models/open_item.ts'
import type { Payment } from '../models/payment.ts'
import { creditOf } from './balances.ts'
import type { CreditSource } from './contract.ts'
import { freeOf } from './hold_records.ts'
import type { Fund } from './moves.ts'
import { inWords } from './words.ts'

/** The credit that is enough for an amount, oldest first; read without locks. */
export async function creditFor(contactId: number, wanted: Money): Promise<CreditSource[]> {
  if (wanted === 0) return []
  const { sources } = await creditOf(contactId)
  let missing = wanted
  return sources.filter(({ amount }) => {
    if (missing <= 0) return false
    missing -= amount
    return true
  })
}

/** A credit with what may be taken of it. */
export interface CreditFund {
  fund: Fund
  amount: Money
}

/**
 * The locked records of the credit, with what is taken of each.
 *
 * @throws PaymentChangedError where less is free than was to be used
 */
export async function creditFunds(
  sources: readonly CreditSource[],
  wanted: Money,
  payments: ReadonlyMap<number, Payment>,
  items: ReadonlyMap<number, OpenItem>
): Promise<CreditFund[]> {
  let missing = wanted
  const funds = sources.map(({ kind, id }): CreditFund => {
    const fund: Fund = kind === 'payment' ? { payment: payments.get(id)! } : { creditItem: items.get(id)! }
    const amount = Math.min(freeOf(fund), missing)
    missing -= amount
    return { fund, amount }
  })
  if (missing > 0) throw new PaymentChangedError(`Only ${await inWords(wanted - missing)} of credit is free now. Use that much, and take the rest another way.`)
  return funds
}
