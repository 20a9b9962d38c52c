import { currentTenantId } from '../tenancy/context.ts'
import { database } from './client.ts'
import { isDuplicateKey } from './engine_errors.ts'

/** How the numbers of a sequence look: `INV-` and 5 digits give INV-00042. */
export interface NumberFormat {
  prefix: string
  digits: number
  /** First number where the sequence does not exist yet. */
  start?: number
}

async function locked(name: string, format: NumberFormat): Promise<{ next: number; prefix: string; digits: number }> {
  const read = () => database().from('number_sequences').where('tenant_id', currentTenantId()).where('name', name).forUpdate().first()
  let row = (await read()) as { next: number; prefix: string; digits: number } | null
  if (!row) {
    const fresh = { tenant_id: currentTenantId(), name, next: format.start ?? 1, prefix: format.prefix, digits: format.digits }
    try {
      await database().insertQuery().table('number_sequences').insert(fresh)
    } catch (error) {
      if (!isDuplicateKey(error)) throw error
    }
    row = (await read()) as { next: number; prefix: string; digits: number }
  }
  return { next: Number(row.next), prefix: row.prefix, digits: Number(row.digits) }
}

/**
 * Takes the next number of a sequence. It is gapless: the sequence stays locked until the transaction ends, and
 * a rollback gives the number back. Take it as late in the use case as possible.
 *
 * @param name - `<plugin>.<what>:<store id>`; the format holds when the sequence is first used, then its row does
 */
export async function nextNumber(name: string, format: NumberFormat): Promise<string> {
  return (await nextNumbers(name, format, 1))[0]!
}

/** Takes several numbers of a sequence at once, in order. */
export async function nextNumbers(name: string, format: NumberFormat, count: number): Promise<string[]> {
  const { next, prefix, digits } = await locked(name, format)
  await database().from('number_sequences').where('tenant_id', currentTenantId()).where('name', name).update({ next: next + count })
  return Array.from({ length: count }, (_, index) => prefix + String(next + index).padStart(digits, '0'))
}
