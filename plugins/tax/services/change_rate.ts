import { findRecord, parseBusinessDate, StaleRecordError, type BusinessDate } from '@benchpin/kernel'
import { TaxRateError } from '../errors.ts'
import { TaxRate } from '../models/tax_rate.ts'

/**
 * Ends a rate on a day, or lets it go on. What it was stays in the audit log; documents keep what they charged.
 *
 * @param version - version that the form was opened with
 * @throws TaxRateError beside `endsOn` where it lies before the rate's first day
 */
export async function endRate(id: number, version: number, endsOn: BusinessDate | null): Promise<void> {
  const rate = await findRecord(TaxRate, id)
  if (rate.version !== version) throw new StaleRecordError('This tax rate')
  if (endsOn !== null && parseBusinessDate(endsOn) < rate.startsOn) throw new TaxRateError(`Choose a day on or after ${rate.startsOn}.`, { field: 'endsOn' })
  await rate.merge({ endsOn }).save()
}
