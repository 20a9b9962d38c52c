import { SHAPES } from '../vocabularies/diamonds.ts'
import { labelOf } from '../vocabularies/term.ts'
import type { Family } from './definition.ts'
import type { ReadAttributes } from './check_attributes.ts'

/** Weight as the trade writes it: 1.01 ct. */
export function caratText(thousandths: number): string {
  return `${(thousandths / 1000).toFixed(3).replace(/0$/, '')} ct`
}

/**
 * A short description made of the attributes, for items that nobody described: `1.01 ct Round E VS1 GIA`,
 * `Omega Seamaster Very Good`, `14K Gold Yellow Ring`.
 */
export function describe(family: Family, { columns, attributes }: Pick<ReadAttributes, 'columns' | 'attributes'>): string {
  const shape = typeof columns.shape === 'string' ? labelOf(SHAPES, columns.shape) : null
  const carat = typeof columns.carat === 'number' ? caratText(columns.carat) : null
  const fancy = [attributes.fancyIntensity, attributes.fancyHue].filter(Boolean).join(' ')
  const grown = columns.category === 'Laboratory-Grown' ? 'lab-grown' : null
  const parts = {
    diamond: [carat, shape, fancy || columns.color, columns.clarity, columns.lab, grown],
    colored_stone: [carat, shape, attributes.variety ?? columns.category, columns.color, columns.lab],
    pearl: [columns.category, columns.shape, columns.color, 'pearl', attributes.strandLength],
    watch: [columns.brand, attributes.model, attributes.reference, columns.category],
    jewelry: [columns.metal, attributes.metalColor, attributes.centerStone, columns.category],
  }[family.id]
  return parts.filter(Boolean).join(' ') || family.label
}
