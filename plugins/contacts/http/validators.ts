import vine from '@vinejs/vine'
import { FINGERS, US_RING_SIZES } from '../services/ring_sizes.ts'
import { contactMessages } from './messages.ts'

const LONGEST_LIST = 20

const text = (longest: number) => vine.string().trim().maxLength(longest)
const optional = (longest: number) => text(longest).nullable().optional()
const id = () => vine.number().withoutDecimals().positive()
const role = () => vine.enum(['customer', 'vendor', 'partner'] as const)
const emailAddress = () => vine.string().trim().email().maxLength(191)

const kept = () => ({ id: id().optional() })

const details = () => ({
  addresses: vine
    .array(
      vine.object({
        ...kept(),
        label: optional(32),
        line1: text(191),
        line2: optional(191),
        city: optional(128),
        region: optional(64),
        postalCode: optional(32),
        country: vine.string().trim().fixedLength(2).nullable().optional(),
      })
    )
    .maxLength(LONGEST_LIST)
    .optional(),
  phones: vine.array(vine.object({ ...kept(), label: optional(32), number: text(64) })).maxLength(LONGEST_LIST).optional(),
  emails: vine.array(vine.object({ ...kept(), label: optional(32), address: emailAddress() })).maxLength(LONGEST_LIST).optional(),
  relations: vine
    .array(vine.object({ ...kept(), relation: text(32), name: text(191), relatedContactId: id().nullable().optional() }))
    .maxLength(LONGEST_LIST)
    .optional(),
  dates: vine
    .array(
      vine.object({
        ...kept(),
        kind: vine.enum(['birthday', 'anniversary', 'other'] as const),
        label: optional(64),
        month: vine.number().withoutDecimals().min(1).max(12),
        day: vine.number().withoutDecimals().min(1).max(31),
        year: vine.number().withoutDecimals().min(1880).max(2200).nullable().optional(),
      })
    )
    .maxLength(LONGEST_LIST)
    .optional(),
  ringSizes: vine
    .array(vine.object({ ...kept(), finger: vine.enum(FINGERS.map(({ value }) => value)), size: vine.enum(US_RING_SIZES), note: optional(191) }))
    .maxLength(LONGEST_LIST)
    .optional(),
  preferences: vine.array(vine.object({ ...kept(), topic: text(32), preference: text(255) })).maxLength(LONGEST_LIST).optional(),
})

const contact = () => ({
  kind: vine.enum(['person', 'business'] as const).optional(),
  firstName: optional(96),
  lastName: optional(96),
  businessName: optional(191),
  roles: vine.array(role()).optional(),
  taxExempt: vine.boolean().optional(),
  taxExemptReason: optional(191),
  taxExemptNumber: optional(64),
  notes: optional(20_000),
  ...details(),
})

/** `POST /contacts`. */
export const newContactValidator = vine.create(contact())

/** `PUT /contacts/:id`: the version that the user saw comes along. */
export const contactChangeValidator = vine.create({ ...contact(), version: vine.number().withoutDecimals().positive() })

/** `POST /contacts/quick`. `duplicateSeen` says that the user was shown the contacts alike and wants another. */
export const quickContactValidator = vine.create({
  firstName: optional(96),
  lastName: optional(96),
  businessName: optional(191),
  phone: optional(64),
  email: emailAddress().nullable().optional(),
  role: role().optional(),
  duplicateSeen: vine.boolean().optional(),
})

/** `GET /contacts/lookup`. */
export const lookupValidator = vine.create({ q: vine.string().trim().maxLength(100).optional(), role: role().optional() })

/** `POST /contacts/:id/roles`. */
export const roleValidator = vine.create({ role: role() })

for (const validator of [newContactValidator, contactChangeValidator, quickContactValidator, lookupValidator, roleValidator]) {
  validator.messagesProvider = contactMessages
}
