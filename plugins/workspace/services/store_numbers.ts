import { currentTenantId, database } from '@benchpin/kernel'

interface SequenceRow {
  name: string
  next: number | string
  prefix: string
  digits: number | string
}

/** `sales.invoice:12` as words: "Sales invoice". */
function words(name: string): string {
  const text = name.split(':')[0]!.replaceAll(/[._]/g, ' ')
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** The number series that count in a store, each with the number that comes next. */
export async function numbersOfStore(storeId: number): Promise<{ name: string; next: string }[]> {
  const rows = (await database()
    .from('number_sequences')
    .where('tenant_id', currentTenantId())
    .where('name', 'like', `%:${storeId}`)
    .orderBy('name')
    .select('name', 'next', 'prefix', 'digits')) as SequenceRow[]
  return rows.map(({ name, next, prefix, digits }) => ({ name: words(name), next: prefix + String(next).padStart(Number(digits), '0') }))
}
