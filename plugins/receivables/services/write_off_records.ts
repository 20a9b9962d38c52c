import { OpenItem } from '../models/open_item.ts'
import { WriteOff } from '../models/write_off.ts'

/** The type of a write-off's Source; the credit item that takes the amount off has it. */
export const WRITE_OFF_SOURCE = 'receivables.write_off'

/** The type of the charge by which a part of a write-off comes back. */
export const WRITE_OFF_REVERSAL_SOURCE = 'receivables.write_off_reversal'

/** Whether an open item is a write-off, or what came back of one: no document of a customer, and nothing to apply by hand. */
export function isOfWriteOff(sourceType: string): boolean {
  return sourceType === WRITE_OFF_SOURCE || sourceType === WRITE_OFF_REVERSAL_SOURCE
}

/** A standing write-off with the credit item that carries it. */
export interface StandingWriteOff {
  record: WriteOff
  creditItemId: number
}

/** The write-offs that stand on some open items, oldest first; read without locks. */
export async function standingWriteOffs(openItemIds: readonly number[]): Promise<StandingWriteOff[]> {
  if (openItemIds.length === 0) return []
  const records = await WriteOff.query().whereIn('open_item_id', [...openItemIds]).where('remaining', '>', 0).orderBy('id')
  if (records.length === 0) return []
  const items = await OpenItem.query().where('source_type', WRITE_OFF_SOURCE).whereIn('source_id', records.map(({ id }) => id)).where('standing', 1)
  const creditItems = new Map(items.map((item) => [item.sourceId, item.id]))
  return records.flatMap((record) => {
    const creditItemId = creditItems.get(record.id)
    return creditItemId ? [{ record, creditItemId }] : []
  })
}
