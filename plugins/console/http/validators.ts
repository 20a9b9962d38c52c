import vine, { SimpleMessagesProvider } from '@vinejs/vine'
import { PASSWORD_MAXIMUM, PASSWORD_MINIMUM } from '@benchpin/kernel'

const messages = new SimpleMessagesProvider({
  required: 'Fill this in.',
  email: 'Use an address like name@example.com.',
  minLength: 'Use at least {{ min }} characters.',
  maxLength: 'Use at most {{ max }} characters.',
  string: 'Use text.',
  number: 'Use a whole number.',
  boolean: 'Choose on or off.',
  enum: 'Choose one of the list.',
  'array.minLength': 'Choose at least one.',
  'slug.regex': 'Use small letters, digits and hyphens, like harbor-and-vine.',
  'stores.*.code.regex': 'Use up to 8 capital letters or digits.',
  'stores.distinct': 'Give each store a code of its own.',
  in: 'Choose one of the list.',
  min: 'Use {{ min }} or more.',
  max: 'Use {{ max }} or less.',
})

/** Gives a validator this plugin's words. */
function worded<V extends { messagesProvider: unknown }>(validator: V): V {
  validator.messagesProvider = messages
  return validator
}

const name = () => vine.string().trim().minLength(1).maxLength(120)
const reason = () => vine.string().trim().minLength(3).maxLength(300)
const timeZone = () => vine.string().trim().in(() => Intl.supportedValuesOf('timeZone'))

/** On or off, alone or with what stands in the way. */
export const switchValidator = worded(vine.create({ enabled: vine.boolean(), cascade: vine.boolean().optional() }))

/** A plugin to switch for many tenants. */
export const bulkValidator = worded(vine.create({
  plugin: vine.string().maxLength(64),
  enabled: vine.boolean(),
  cascade: vine.boolean(),
  tenantIds: vine.array(vine.number().withoutDecimals().positive()).minLength(1).maxLength(5000),
}))

/** A new organization. */
export const newTenantValidator = worded(vine.create({
  name: name(),
  slug: vine.string().trim().regex(/^[a-z0-9]([a-z0-9-]{0,62}[a-z0-9])?$/),
  currency: vine.string().trim().in(['USD']),
  timeZone: timeZone(),
  stores: vine.array(vine.object({ name: name(), code: vine.string().trim().regex(/^[A-Z0-9]{1,8}$/) })).minLength(1).maxLength(50).distinct('code'),
  owner: vine.object({ name: name(), email: vine.string().trim().email().maxLength(191) }),
  planId: vine.number().withoutDecimals().positive().nullable().optional(),
}))

/** Words that the users of a suspended organization read. */
export const suspensionValidator = worded(vine.create({ reason: reason() }))

/** In whose name, and why. */
export const impersonationValidator = worded(vine.create({ identityId: vine.number().withoutDecimals().positive(), reason: reason() }))

/** First step of a deletion. */
export const deletionValidator = worded(vine.create({ name: vine.string().maxLength(191), reason: reason(), graceDays: vine.number().withoutDecimals().min(0).max(90) }))

/** Second step of a deletion. */
export const purgeValidator = worded(vine.create({ name: vine.string().maxLength(191) }))

/** Whose job to run now; 0 is the platform. */
export const jobRunValidator = worded(vine.create({ tenantId: vine.number().withoutDecimals().min(0), storeId: vine.number().withoutDecimals().min(0).optional() }))

/** A plan. */
export const planValidator = worded(vine.create({ name: name(), description: vine.string().trim().maxLength(500).nullable().optional(), plugins: vine.array(vine.string().maxLength(64)).maxLength(500) }))

/** Which plan a tenant gets. */
export const planChoiceValidator = worded(vine.create({ planId: vine.number().withoutDecimals().positive(), keep: vine.boolean().optional() }))

/** A new platform admin. */
export const newAdminValidator = worded(vine.create({ name: name(), email: vine.string().trim().email().maxLength(191) }))

/** An admin's own password. */
export const ownPasswordValidator = worded(vine.create({ currentPassword: vine.string().maxLength(PASSWORD_MAXIMUM), newPassword: vine.string().minLength(PASSWORD_MINIMUM).maxLength(PASSWORD_MAXIMUM) }))
