import { BenchpinError, kernelLogger, nowInstant, transaction, type DurableListener } from '@benchpin/kernel'
import { FencedError } from '../errors.ts'
import { ATTEMPTS, backOff } from './back_off.ts'
import { deliveryRows, type DeliveryRow } from './delivery_rows.ts'

/** The mark that it has been told: the row goes. Only whoever holds it can set it. */
async function markDelivered({ id }: DeliveryRow, claim: string): Promise<void> {
  const marked = Number(await deliveryRows().where('id', id).where('claim', claim).delete())
  if (marked === 0) throw new FencedError('This delivery')
}

/**
 * Tells a listener. One that writes to the database alone runs in one transaction with the mark, which comes first: the
 * row is locked from then on, so nobody can take it over while the listener works, and what it writes is written once.
 */
async function tell(row: DeliveryRow, listener: DurableListener, claim: string): Promise<void> {
  const happened: unknown = JSON.parse(row.payload)
  const delivery = { key: row.delivery_key, attempt: Number(row.attempts) + 1 }
  if (listener.outside) {
    await listener.handle(happened, delivery)
    await markDelivered(row, claim)
    return
  }
  await transaction(async () => {
    await markDelivered(row, claim)
    await listener.handle(happened, delivery)
  })
}

function errorText(error: unknown): string {
  if (error instanceof BenchpinError) return `${error.code ?? 'E'}: ${error.message}`.slice(0, 2000)
  return (error instanceof Error ? `${error.name}: ${error.message}` : String(error)).slice(0, 2000)
}

/** Writes down a failed attempt, and when the next one is due; null where a person has to look. */
async function noteFailure(row: DeliveryRow, claim: string, error: unknown, now: string): Promise<void> {
  const attempts = Number(row.attempts) + 1
  const isDead = attempts >= ATTEMPTS
  const due = isDead ? null : new Date(Date.parse(now) + backOff(attempts)).toISOString()
  await deliveryRows()
    .where('id', row.id)
    .where('claim', claim)
    .update({ attempts, due_at: due, last_error: errorText(error), last_tried_at: now, claim: null, claimed_until: null })
  if (isDead) kernelLogger()?.error({ err: error }, `event ${row.event} was not told to ${row.listener} in ${ATTEMPTS} attempts; it waits among the dead letters`)
}

/**
 * Delivers one claimed row. Answers whether it was delivered; a failure is written down.
 *
 * @throws FencedError where another process has taken it over: what this one did is rolled back
 */
export async function deliver(row: DeliveryRow, listener: DurableListener, claim: string, now = nowInstant()): Promise<boolean> {
  try {
    await tell(row, listener, claim)
    return true
  } catch (error) {
    if (error instanceof FencedError) throw error
    await noteFailure(row, claim, error, now)
    return false
  }
}
