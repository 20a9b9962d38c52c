import type { SettingDeclaration } from '@benchpin/kernel'
import { FAMILIES } from '../families/index.ts'

const SHAPE = /^[A-Za-z0-9][A-Za-z0-9-]{0,15}$/

/** What StockIDs begin with, for each family, in each store. */
export const stockIdPrefixes: SettingDeclaration[] = FAMILIES.map(({ id, plural, prefix }) => ({
  key: `inventory.prefix_${id}`,
  label: `StockIDs of ${plural.toLowerCase()} begin with`,
  type: 'text',
  level: 'store',
  section: 'StockIDs',
  default: prefix,
  required: true,
  help: `The next number follows: ${prefix}00001. Stores with the same letters share one row of numbers.`,
  validate: (value) => (typeof value === 'string' && SHAPE.test(value) ? null : 'Use up to 16 letters, figures and dashes, like J-.'),
}))
