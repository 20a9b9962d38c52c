import { findRecord, RecordNotFoundError, type AnyTenantModel } from '@benchpin/kernel'
import { Contact } from '../models/contact.ts'
import type { ContactDetails, ContactInput } from './contact_input.ts'
import { DETAIL_KINDS } from './detail_kinds.ts'
import { homeCountry } from './phone_digits.ts'

type DetailRecord = InstanceType<AnyTenantModel> & { id: number; contactId: number }
type DetailKey = keyof ContactDetails

/** The lists of child records that an input gives; `email` and `phone` stand for lists of one. */
export function detailsOf(input: ContactInput): Partial<ContactDetails> {
  const given: Partial<ContactDetails> = {}
  for (const { key } of DETAIL_KINDS) if (input[key]) Object.assign(given, { [key]: input[key] })
  if (!given.emails && input.email?.trim()) given.emails = [{ address: input.email }]
  if (!given.phones && input.phone?.trim()) given.phones = [{ number: input.phone }]
  return given
}

/** What a contact repeats of the first of its child records. */
export function primaryOf(details: Partial<ContactDetails>): { email?: string | null; phone?: string | null; city?: string | null } {
  return {
    ...(details.emails ? { email: details.emails[0]?.address.trim() ?? null } : {}),
    ...(details.phones ? { phone: details.phones[0]?.number.trim() ?? null } : {}),
    ...(details.addresses ? { city: details.addresses[0]?.city?.trim() || null } : {}),
  }
}

async function related(contactId: number, details: Partial<ContactDetails>): Promise<void> {
  for (const { relatedContactId } of details.relations ?? []) {
    if (relatedContactId && relatedContactId !== contactId) await findRecord(Contact, relatedContactId)
  }
}

async function recordsOf(model: AnyTenantModel, contactId: number): Promise<DetailRecord[]> {
  return (await model.query().where('contact_id', contactId).orderBy('position').orderBy('id')) as DetailRecord[]
}

async function replace(model: AnyTenantModel, contactId: number, wanted: { id?: number | undefined; attributes: Record<string, unknown> }[], fresh: boolean): Promise<boolean> {
  const present = new Map((fresh ? [] : await recordsOf(model, contactId)).map((record) => [record.id, record]))
  let changed = false
  const kept = new Set(wanted.map(({ id }) => id))
  for (const record of present.values()) {
    if (kept.has(record.id)) continue
    await record.delete()
    changed = true
  }
  for (const { id, attributes } of wanted) {
    if (id === undefined) {
      await model.create({ contactId, ...attributes })
      changed = true
      continue
    }
    const record = present.get(id)
    if (!record) throw new RecordNotFoundError(`The ${model.declaration.noun}`)
    record.merge(attributes)
    if (record.$isDirty) changed = true
    await record.save()
  }
  return changed
}

/**
 * Brings a contact's child records to what is given: those with an id are changed, those without one are new, those
 * that are missing go. Kinds that are not given stay as they are.
 *
 * @param fresh - the contact is new and has none yet
 * @returns whether anything changed
 * @throws ContactFieldError beside the field, RecordNotFoundError for an id that is not the contact's
 */
export async function saveDetails(contactId: number, details: Partial<ContactDetails>, fresh = false): Promise<boolean> {
  await related(contactId, details)
  const home = await homeCountry()
  let changed = false
  for (const { key, model, attributes } of DETAIL_KINDS) {
    const list = details[key] as ContactDetails[DetailKey] | undefined
    if (!list) continue
    const toAttributes = attributes as (input: ContactDetails[DetailKey][number], at: string, home: string) => Record<string, unknown>
    const wanted = list.map((input, position) => ({ id: input.id, attributes: { position, ...toAttributes(input, `${key}.${position}`, home) } }))
    if (await replace(model, contactId, wanted, fresh)) changed = true
  }
  return changed
}

/** Deletes all child records of a contact; each stands in the audit log by itself. */
export async function deleteDetails(contactId: number): Promise<void> {
  for (const { model } of DETAIL_KINDS) for (const record of await recordsOf(model, contactId)) await record.delete()
}

/** All child records of a contact as a form takes them, one query a kind. */
export async function loadDetails(contactId: number): Promise<Record<DetailKey, Record<string, unknown>[]>> {
  const loaded = await Promise.all(
    DETAIL_KINDS.map(async ({ key, model }) => {
      const names = Object.keys(model.declaration.columns).filter((name) => name !== 'contactId' && name !== 'position')
      const records = await recordsOf(model, contactId)
      return [key, records.map((record) => ({ id: record.id, ...Object.fromEntries(names.map((name) => [name, record.$attributes[name] ?? null])) }))]
    })
  )
  return Object.fromEntries(loaded) as Record<DetailKey, Record<string, unknown>[]>
}
