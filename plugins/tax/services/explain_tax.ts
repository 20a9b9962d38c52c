import { formatMoney, formatRate, sumMoney, tenantState, type Money } from '@benchpin/kernel'
import { exemptReasonLabel } from '../data/exempt_reasons.ts'
import { jurisdictionById, stateOf } from '../data/jurisdiction.ts'
import type { TaxTerms } from './rates_for.ts'
import type { ComputedTax, TaxableLine } from './tax_types.ts'

/** A step of a document's tax in plain words. */
export interface TaxNote {
  label: string
  text: string
  /** Null where it explains and adds nothing. */
  amount: Money | null
}

interface Explained {
  terms: TaxTerms
  lines: readonly TaxableLine[]
  computed: ComputedTax
  /** Place of the store; another one is said. */
  home: string | null
}

type InWords = (amount: Money) => string

function rateNotes({ terms, computed, lines }: Explained, money: InWords): TaxNote[] {
  const { jurisdiction, rates, rules } = terms
  const back = lines.map(({ charged }) => charged).filter((charged) => charged !== null && charged !== undefined)
  const of = (key: 'base' | 'surtax' | 'taxable' | 'surtaxable') => computed[key] - sumMoney(back.map((charged) => charged[key]))
  const state = jurisdiction ? stateOf(jurisdiction) : null
  const local = jurisdiction ? jurisdictionById(jurisdiction) : null
  const capped = rules.surtaxCapped && of('surtaxable') !== of('taxable')
  return [
    ...(of('taxable') === 0 ? [] : [{ label: `${state?.name ?? 'Sales'} ${state ? 'sales ' : ''}tax ${formatRate(rates.baseRate)}`, text: `on ${money(of('taxable'))}`, amount: of('base') }]),
    ...(of('surtax') === 0
      ? []
      : [{ label: `${local?.parent ? local.name : 'Local'} surtax ${formatRate(rates.surtaxRate)}`, text: `on ${money(of('surtaxable'))}${capped ? `: the first ${money(rates.surtaxThreshold)} of each item` : ''}`, amount: of('surtax') }]),
    ...(back.length === 0 ? [] : [{ label: 'Given back', text: 'as the sale charged it, at its own rates', amount: sumMoney(back.map(({ base, surtax }) => base + surtax)) }]),
  ]
}

function tradeInNotes({ terms: { rules }, lines }: Explained, money: InWords): TaxNote[] {
  return lines.flatMap(({ taxClass, extension }) => {
    if (taxClass !== 'trade_in' && taxClass !== 'scrap') return []
    const reduces = taxClass === 'scrap' ? rules.scrapReduces : rules.tradeInReduces
    const what = taxClass === 'scrap' ? 'Credit for scrap' : 'Trade-in'
    return [{ label: `${what} ${money(Math.abs(extension))}`, text: reduces ? 'taken off before tax' : 'taken off after tax', amount: null }]
  })
}

/** What was charged and why, line by line, for the person who is asked by a customer. */
export async function explainTax(explained: Explained): Promise<TaxNote[]> {
  const { currency, locale } = await tenantState()
  const money: InWords = (amount) => formatMoney(amount, { currency, locale })
  const { terms, computed, home } = explained
  const place = terms.jurisdiction && terms.jurisdiction !== home ? jurisdictionById(terms.jurisdiction) : null
  return [
    ...(terms.jurisdiction === null ? [{ label: 'No place of sale', text: 'this store charges no sales tax: choose its place under Settings, Sales tax', amount: null }] : []),
    ...(place ? [{ label: `Delivered to ${place.title}`, text: 'taxed where it is delivered', amount: null }] : []),
    ...rateNotes(explained, money),
    ...tradeInNotes(explained, money),
    ...computed.exempt.filter(({ reason }) => reason !== 'freight' || terms.jurisdiction !== null).map(({ reason, amount }) => ({ label: exemptReasonLabel(reason), text: `no tax on ${money(amount)}`, amount: null })),
  ]
}
