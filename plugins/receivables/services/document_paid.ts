import { attemptWithin, hasErrorShape, kernelLogger } from '@benchpin/kernel'
import { Payment } from '../models/payment.ts'
import type { PaidDocument } from './payment_target.ts'

/** Words of an error for a person; what went wrong inside stays in the log. */
function wordsOf(error: unknown): string {
  if (hasErrorShape(error) && error.status < 500) return error.message
  kernelLogger()?.error({ err: error }, 'A paid document could not post')
  return 'It could not post. Nothing of it was saved; open it and try again.'
}

/**
 * Tells the owner of a document that nothing is due any more. Where that fails the payment stands: as a deposit, flagged.
 *
 * @returns why the document could not post, or null
 */
export async function announcePaid({ payable, summary }: PaidDocument, payments: readonly Payment[]): Promise<string | null> {
  if (!payable.onPaid) return null
  const attempt = await attemptWithin(async () => payable.onPaid?.(summary.id))
  if (attempt.succeeded) return null
  const flag = wordsOf(attempt.error).slice(0, 255)
  for (const payment of payments) await payment.merge({ flag }).save()
  return flag
}
