import { Store, tenantState, type PostalAddress } from '@benchpin/kernel'
import type { PreparedReport } from '../engine/prepare.ts'

function addressLines(address: PostalAddress | null): string[] {
  if (!address) return []
  const { line1, line2, city, region, postalCode } = address
  return [line1, line2, `${city}, ${region} ${postalCode}`].filter((line): line is string => Boolean(line))
}

/** Whose report it is: the organization, and the store where it is of one alone. */
export async function letterheadOf({ filters }: PreparedReport): Promise<{ name: string; lines: string[] }> {
  const { name } = await tenantState()
  const stores = (filters.find(({ filter }) => filter.type === 'store')?.value ?? []) as number[]
  const store = stores.length === 1 ? await Store.find(stores[0]!) : null
  return { name, lines: store ? [...(store.name === name ? [] : [store.name]), ...addressLines(store.address)] : [] }
}
