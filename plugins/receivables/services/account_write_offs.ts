import type { BusinessDate, Money } from '@benchpin/kernel'
import { WriteOff } from '../models/write_off.ts'
import { writeOffWords } from './write_off_words.ts'

/** A write-off as the account shows it beside its document. */
export interface AccountWriteOff {
  id: number
  openItemId: number
  date: BusinessDate
  amount: Money
  remaining: Money
  recovered: Money
  why: string
}

/** The write-offs of a customer up to a day, oldest first; their remaining amounts are those of today. */
export async function accountWriteOffs(contactId: number, asOf: BusinessDate): Promise<AccountWriteOff[]> {
  const records = await WriteOff.query().where('contact_id', contactId).where('date', '<=', asOf).orderBy('id')
  return records.map(({ id, openItemId, date, amount, remaining, recovered, reason, note }) => ({ id, openItemId, date, amount, remaining, recovered, why: writeOffWords(reason, note) }))
}
