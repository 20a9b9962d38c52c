import { currentTenantId, database, recordAudit, RecordNotFoundError } from '@benchpin/kernel'
import { NumberSeriesError } from '../errors.ts'
import type { NumberSeries } from '../screen_props.ts'

interface SequenceRow {
  name: string
  next: number | string
  prefix: string
  digits: number | string
}

/** How a series is changed. */
export interface NumberSeriesInput {
  name: string
  prefix: string
  digits: number
  next: number
}

/** `sales.invoice:12` as words: "Sales invoice". */
function words(name: string): string {
  const text = name.split(':')[0]!.replaceAll(/[._]/g, ' ')
  return text.charAt(0).toUpperCase() + text.slice(1)
}

const sequences = () => database().from('number_sequences').where('tenant_id', currentTenantId())

const written = (prefix: string, next: number, digits: number) => prefix + String(next).padStart(digits, '0')

/** The number series that count in a store, each with the number that comes next. */
export async function numbersOfStore(storeId: number): Promise<NumberSeries[]> {
  const rows = (await sequences().where('name', 'like', `%:${storeId}`).orderBy('name').select('name', 'next', 'prefix', 'digits')) as SequenceRow[]
  return rows.map(({ name, next, prefix, digits }) => ({ key: name, name: words(name), prefix, digits: Number(digits), counter: Number(next), next: written(prefix, Number(next), Number(digits)) }))
}

/**
 * Changes how the numbers of a series look and where it goes on. Forwards only: a number that was given out is never given
 * again, and under an older prefix neither.
 *
 * @throws NumberSeriesError beside the field; RecordNotFoundError where the store has no such series
 */
export async function changeNumbers(storeId: number, { name, prefix, digits, next }: NumberSeriesInput): Promise<void> {
  if (!name.endsWith(`:${storeId}`)) throw new RecordNotFoundError('The number series')
  const row = (await sequences().where('name', name).forUpdate().first()) as SequenceRow | null
  if (!row) throw new RecordNotFoundError('The number series')
  if (next < Number(row.next)) throw new NumberSeriesError('next', `Numbers up to ${written(row.prefix, Number(row.next) - 1, Number(row.digits))} are given out. Use ${row.next} or more.`)
  if (String(next).length > digits) throw new NumberSeriesError('digits', `${next} needs ${String(next).length} digits.`)
  await sequences().where('name', name).update({ prefix, digits, next })
  const before = { prefix: row.prefix, digits: Number(row.digits), next: Number(row.next) }
  recordAudit({ operation: 'event', entity: 'number_series', recordId: storeId, title: words(name), before, after: { prefix, digits, next } })
}
