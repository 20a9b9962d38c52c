import vine, { SimpleMessagesProvider } from '@vinejs/vine'
import { FAMILIES } from '../families/index.ts'
import type { FamilyId } from '../models/item.ts'
import { ROUNDINGS } from '../pricing/roundings.ts'
import { OFFSETS } from '../services/items/cost_kinds.ts'

const LARGEST = Number.MAX_SAFE_INTEGER

const messages = new SimpleMessagesProvider({
  required: 'Fill this in.',
  string: 'Use text here.',
  number: 'Use a number here.',
  boolean: 'Choose yes or no.',
  enum: 'Choose one of the list.',
  min: 'Use {{ min }} or more.',
  max: 'Use {{ max }} or less.',
  maxLength: 'Use {{ max }} characters or fewer.',
  withoutDecimals: 'Use a whole number.',
  regex: 'Use a number like 2.5.',
  'date.regex': 'Use a date like 2026-03-31.',
  'purchaseDate.regex': 'Use a date like 2026-03-31.',
})

const id = () => vine.number().withoutDecimals().positive()
const amount = () => vine.number().withoutDecimals().min(0).max(LARGEST)
const words = (longest: number) => vine.string().trim().maxLength(longest).nullable().optional()
const day = () => vine.string().regex(/^\d{4}-\d{2}-\d{2}$/).nullable().optional()
const families = FAMILIES.map((family) => family.id) as [FamilyId, ...FamilyId[]]
const offset = () => vine.enum(OFFSETS.map(({ value }) => value))

/** What every family has; the family's own attributes are checked by its declaration. */
const common = () => ({
  description: words(500),
  vendorId: id().nullable().optional(),
  purchaseDate: day(),
  price1: amount().nullable().optional(),
  price2: amount().nullable().optional(),
  price3: amount().nullable().optional(),
  retail: amount().nullable().optional(),
  taxable: vine.boolean().optional(),
  styleNumber: words(64),
  notes: words(20_000),
})

/** `POST /inventory`. */
export const newItemValidator = vine.create({
  family: vine.enum(families),
  stockId: words(64),
  storeId: id(),
  quantity: vine.number().withoutDecimals().min(1).max(1_000_000).nullable().optional(),
  parcel: vine.boolean().optional(),
  // Whether it is there is checked with the family's attributes, so that all that is missing is said at once.
  purchaseCost: amount().nullable().optional(),
  arrival: vine.enum(['received_not_billed', 'opening_balances'] as const),
  date: day(),
  ...common(),
})

/** `PUT /inventory/:id`: the version that the user saw comes along. */
export const itemChangeValidator = vine.create({ stockId: vine.string().trim().minLength(1).maxLength(64), version: id(), ...common() })

/** `PUT /inventory/:id/cost`. */
export const costValidator = vine.create({ purchaseCost: amount(), reason: vine.string().trim().minLength(1).maxLength(200), offset: offset().optional(), date: day() })

/** `POST /inventory/:id/costs`. */
export const itemCostValidator = vine.create({
  kind: vine.string(),
  description: words(191),
  amount: amount(),
  vendorId: id().nullable().optional(),
  date: day(),
  offset: offset().optional(),
})

const level = () => vine.object({ multiplier: vine.string().trim().regex(/^\d{1,6}(\.\d{1,6})?$/), from: vine.enum(['cost', 'previous'] as const) })

/** `POST /inventory/multipliers`, `PUT /inventory/multipliers/:id`. */
export const priceRuleValidator = vine.create({
  storeId: id(),
  family: vine.enum(families).nullable().optional(),
  category: words(64),
  costFrom: amount().nullable().optional(),
  costTo: amount().nullable().optional(),
  levels: vine.tuple([level(), level(), level(), level()]),
  rounding: vine.enum(ROUNDINGS.map(({ value }) => value)),
})

for (const validator of [newItemValidator, itemChangeValidator, costValidator, itemCostValidator, priceRuleValidator]) validator.messagesProvider = messages
