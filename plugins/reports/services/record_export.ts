import { recordAudit, transaction } from '@benchpin/kernel'
import type { PreparedReport } from '../engine/prepare.ts'
import { filtersInWords } from '../exports/filters_in_words.ts'

/** Writes down that somebody took a report's figures out of Benchpin: which, narrowed to what, in which form and where to. */
export async function recordExport(prepared: PreparedReport, form: string, detail: Record<string, unknown> = {}): Promise<void> {
  const after = { report: prepared.report.id, filters: filtersInWords(prepared), form, ...detail }
  await transaction(async () => recordAudit({ operation: 'event', entity: 'report_export', recordId: null, title: `${prepared.report.title}, ${form}`, before: null, after }))
}
