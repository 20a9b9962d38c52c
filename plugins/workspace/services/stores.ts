import { bumpTenantRevision, findRecord, isTimeZone, StaleRecordError, Store, type PostalAddress } from '@benchpin/kernel'
import { TakenError } from '../errors.ts'
import type { StoreView } from '../screen_props.ts'

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

/** Time zones that a store may lie in. */
export function timeZones(): string[] {
  return Intl.supportedValuesOf('timeZone')
}

function view({ id, name, code, timeZone, phone, email, active, address, version }: Store): StoreView {
  return { id, name, code, timeZone, phone, email, active, address, version }
}

/** One store as its page shows it. */
export async function storeForScreen(id: number): Promise<StoreView> {
  return view(await findRecord(Store, id))
}

async function refuseLastStore(id: number): Promise<void> {
  const others = await Store.query().where('active', true).whereNot('id', id)
  if (others.length === 0) throw new TakenError('This is the only active store. Add or activate another one first.', { field: 'active' })
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
  if (id === null) {
    const { id: added } = await Store.create(values)
    await bumpTenantRevision()
    return { id: added }
  }
  const store = await findRecord(Store, id, { lock: true })
  if (version !== undefined && version !== store.version) throw new StaleRecordError('This store')
  if (store.active && !active) await refuseLastStore(id)
  await store.merge(values).save()
  await bumpTenantRevision()
  return { id }
}
