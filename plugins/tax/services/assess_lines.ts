import { allocate, sumMoney, type Money } from '@benchpin/kernel/money'
import type { TaxableLine, TaxRules } from './tax_types.ts'

/** What of a line is taxed, before rates: an amount, or why there is none. */
export interface Assessed {
  amount: Money
  reason: string | null
}

const isTradeIn = ({ taxClass }: TaxableLine) => taxClass === 'trade_in' || taxClass === 'scrap'

/** Why a line carries no tax under the rules, or null. */
function reasonOf(line: TaxableLine, rules: TaxRules, bullion: Money): string | null {
  if (line.taxClass === 'gift_card') return 'gift_card'
  if (line.taxClass === 'bullion' && rules.bullionExemptOver !== null && bullion > rules.bullionExemptOver) return 'bullion'
  if (line.taxClass === 'labor' && rules.laborExempt) return 'labor'
  return line.taxable ? null : 'not_taxable'
}

/**
 * Takes trade-ins off the taxed goods, each by its part of them and none below zero: so that the cap of an item counts on
 * what is left of its price. A reversed trade-in puts back on goods that come back.
 */
function takeOff(lines: readonly TaxableLine[], assessed: Assessed[], rules: TaxRules, sign: 1 | -1): void {
  const reduces = (line: TaxableLine) => isTradeIn(line) && !line.charged && (line.taxClass === 'scrap' ? rules.scrapReduces : rules.tradeInReduces)
  const credit = sumMoney(lines.map((line) => (reduces(line) && Math.sign(line.extension) === -sign ? Math.abs(line.extension) : 0)))
  if (credit === 0) return
  const weights = assessed.map(({ amount }, index) => (lines[index]!.kind === 'goods' && !lines[index]!.charged && Math.sign(amount) === sign ? Math.abs(amount) : 0))
  const goods = sumMoney(weights)
  if (goods === 0) return
  for (const [index, share] of allocate(Math.min(credit, goods), weights).entries()) assessed[index]!.amount -= sign * share
}

/**
 * What of each line is taxed under the rules of a place.
 *
 * @param exempt - reason for which the whole document owes nothing
 */
export function assessLines(lines: readonly TaxableLine[], rules: TaxRules, exempt: string | null): Assessed[] {
  const bullion = sumMoney(lines.map((line) => (line.taxClass === 'bullion' ? Math.abs(line.extension) : 0)))
  const assessed = lines.map((line) => {
    if (isTradeIn(line) || line.charged) return { amount: 0, reason: null }
    const reason = reasonOf(line, rules, bullion) ?? exempt
    return { amount: reason === null ? line.extension : 0, reason }
  })
  takeOff(lines, assessed, rules, 1)
  takeOff(lines, assessed, rules, -1)
  return assessed
}
