import { bumpTenantRevision, findRecord, isTimeZone, StaleRecordError, Store, type PostalAddress } from '@benchpin/kernel'
import { TakenError } from '../errors.ts'

/** A store as the form sends it. */
export interface StoreInput {
  name: string
  code: string
  timeZone: string
  phone?: string | null | undefined
  email?: string | null | undefined
  active: boolean
  address?: (Omit<PostalAddress, 'line2'> & { line2?: string | null | undefined }) | null | undefined
  version?: number | undefined
}

/** The stores of the tenant, by name. */
export async function storesForList(): Promise<object[]> {
  const stores = await Store.query().orderBy('name')
  return stores.map((store) => store.serialize())
}

/**
 * Adds a store, or changes one.
 *
 * @throws TakenError where another store has the code; StaleRecordError where it was changed meanwhile
 */
export async function saveStore(id: number | null, input: StoreInput): Promise<{ id: number }> {
  const { name, code, timeZone, active, version } = input
  if (!isTimeZone(timeZone)) throw new TakenError('Choose a time zone of the list.', { field: 'timeZone' })
  const other = await Store.query().where('code', code).first()
  if (other && other.id !== id) throw new TakenError(`${other.name} has this code already.`, { field: 'code' })
  const address = input.address ? { ...input.address, line2: input.address.line2 ?? null } : null
  const values = { name, code, timeZone, active, address, phone: input.phone ?? null, email: input.email ?? null }
  await bumpTenantRevision()
  if (id === null) return { id: (await Store.create(values)).id }
  const store = await findRecord(Store, id, { lock: true })
  if (version !== undefined && version !== store.version) throw new StaleRecordError('This store')
  await store.merge(values).save()
  return { id }
}
