import vine, { SimpleMessagesProvider } from '@vinejs/vine'

const messages = new SimpleMessagesProvider({
  required: 'Fill this in.',
  email: 'Use an address like name@example.com.',
  minLength: 'Use at least {{ min }} characters.',
  maxLength: 'Use at most {{ max }} characters.',
  regex: 'Use up to 8 capital letters or digits.',
  string: 'Use text.',
  number: 'Use a whole number.',
  boolean: 'Choose on or off.',
  enum: 'Choose one of the list.',
  'array.minLength': 'Choose at least one.',
})

/** Gives a validator this plugin's words. */
function worded<V extends { messagesProvider: unknown }>(validator: V): V {
  validator.messagesProvider = messages
  return validator
}

/** Keys of the columns that a user wants to see in a list. */
export const columnsValidator = worded(vine.create({ columns: vine.array(vine.string().maxLength(64)).maxLength(100) }))

/** A saved view of a list. */
export const viewValidator = worded(vine.create({
  list: vine.string().trim().minLength(1).maxLength(100),
  name: vine.string().trim().minLength(1).maxLength(80),
  shared: vine.boolean(),
  query: vine.record(vine.string().maxLength(500)).maxLength(60),
}))

/** The view that a list begins with. */
export const beginningValidator = worded(vine.create({ list: vine.string().trim().minLength(1).maxLength(100), id: vine.number().withoutDecimals().positive().nullable() }))

const word = vine.string().trim().maxLength(500)
const records = vine.number().withoutDecimals().min(0)

/** A word to add to a list. */
export const wordValidator = worded(vine.create({ list: vine.string().maxLength(100), word }))

/** A word to rename, or to delete: with the number of records that the user was told of. */
export const wordChangeValidator = worded(vine.create({ list: vine.string().maxLength(100), from: vine.string().maxLength(500), word: word.optional(), records }))

/** Words to merge into another one. */
export const wordMergeValidator = worded(vine.create({
  list: vine.string().maxLength(100),
  from: vine.array(vine.object({ word: vine.string().maxLength(500), records })).minLength(1).maxLength(200),
  word,
}))

/** A store that the user switches to. */
export const storeSwitchValidator = worded(vine.create({ storeId: vine.number().withoutDecimals().positive() }))

/** An organization that the user switches to. */
export const organizationSwitchValidator = worded(vine.create({ tenantId: vine.number().withoutDecimals().positive() }))

/** Widgets of the dashboard: their order, and which are left out. */
export const dashboardChoiceValidator = worded(vine.create({ order: vine.array(vine.string().maxLength(128)).maxLength(200), hidden: vine.array(vine.string().maxLength(128)).maxLength(200) }))

/** Colors and row height. */
export const appearanceValidator = worded(vine.create({ theme: vine.enum(['light', 'dark', 'auto'] as const).optional(), density: vine.enum(['comfortable', 'compact'] as const).optional() }))

/** On or off. */
export const switchValidator = worded(vine.create({ enabled: vine.boolean() }))

const address = vine
  .object({
    line1: vine.string().trim().maxLength(120),
    line2: vine.string().trim().maxLength(120).nullable().optional(),
    city: vine.string().trim().maxLength(80),
    region: vine.string().trim().maxLength(40),
    postalCode: vine.string().trim().maxLength(16),
    country: vine.string().trim().fixedLength(2),
  })
  .nullable()
  .optional()

/** A store's own facts. */
export const storeValidator = worded(vine.create({
  name: vine.string().trim().minLength(1).maxLength(120),
  code: vine.string().trim().regex(/^[A-Z0-9]{1,8}$/),
  timeZone: vine.string().trim().maxLength(64),
  phone: vine.string().trim().maxLength(32).nullable().optional(),
  email: vine.string().trim().email().maxLength(191).nullable().optional(),
  active: vine.boolean(),
  address,
  version: vine.number().optional(),
}))

/** A number series: how its numbers look, and where it goes on. */
export const numbersValidator = worded(vine.create({
  name: vine.string().maxLength(128),
  prefix: vine.string().trim().maxLength(16).nullable().optional(),
  digits: vine.number().withoutDecimals().min(1).max(12),
  next: vine.number().withoutDecimals().min(1).max(999_999_999_999),
}))

const memberGroups = vine
  .array(vine.object({ groupId: vine.number().positive(), storeId: vine.number().positive().nullable() }))
  .minLength(1)
  .maxLength(50)

/** A user to invite. */
export const newUserValidator = worded(vine.create({
  name: vine.string().trim().minLength(1).maxLength(120),
  email: vine.string().trim().email().maxLength(191),
  groups: memberGroups,
  defaultStoreId: vine.number().positive().nullable().optional(),
}))

/** What can be changed of a user. */
export const userValidator = worded(vine.create({
  name: vine.string().trim().minLength(1).maxLength(120),
  active: vine.boolean(),
  groups: memberGroups,
  defaultStoreId: vine.number().positive().nullable().optional(),
  version: vine.number().optional(),
}))

/** A user's overrides: each permission allowed or denied beside the groups. */
export const overridesValidator = worded(vine.create({
  overrides: vine
    .array(vine.object({ permission: vine.string().maxLength(128), effect: vine.enum(['allow', 'deny'] as const), storeId: vine.number().positive().nullable() }))
    .maxLength(2000),
}))

/** Where the users of a deleted group go. */
export const groupDeletionValidator = worded(vine.create({ moveTo: vine.number().withoutDecimals().positive().nullable().optional() }))

/** A permission group. */
export const groupValidator = worded(vine.create({
  name: vine.string().trim().minLength(1).maxLength(120),
  description: vine.string().trim().maxLength(250).nullable().optional(),
  permissions: vine.array(vine.string().maxLength(128)).maxLength(1000),
  version: vine.number().optional(),
}))

/** `POST /alerts/read`: these alerts, or all of one's own. */
export const readValidator = worded(vine.create({ ids: vine.array(vine.number().withoutDecimals().positive()).maxLength(200).optional() }))
