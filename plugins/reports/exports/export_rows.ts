import type { ReportRow } from '../declaration.ts'
import type { PreparedReport } from '../engine/prepare.ts'

/** Watches an export: it can be stopped between two batches, and says how far it is. */
export interface ExportControl {
  signal?: AbortSignal
  progress?(rows: number): Promise<void>
}

/** The rows of an export in batches, in the order of the screen. */
export async function* exportRows({ source, sort }: PreparedReport, control: ExportControl = {}): AsyncIterable<ReportRow[]> {
  let rows = 0
  for await (const batch of source.rows({ sort })) {
    control.signal?.throwIfAborted()
    yield batch
    rows += batch.length
    await control.progress?.(rows)
  }
}
