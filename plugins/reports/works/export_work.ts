import { currentMember, nowInstant, objectDisk, RecordNotFoundError, transaction } from '@benchpin/kernel'
import { defineLongWork, type WorkControl } from '@benchpin/plugins/automation'
import { prepareSound } from '../engine/prepare.ts'
import { CONTENT_TYPES, fileNameOf, type ReportFormat } from '../exports/file_name.ts'
import { fileStream } from '../exports/file_stream.ts'
import { ReportExport } from '../models/report_export.ts'
import { recordExport } from '../services/record_export.ts'
import { storeStream } from '../services/storage.ts'

/** What is exported: the report, and the rest of its address with days in place of presets. */
export interface ExportPayload {
  report: string
  query: Record<string, string>
  format: ReportFormat
}

/** How long an export is kept, in milliseconds. */
export const KEPT_FOR = 7 * 86_400_000

/** Makes a file of a report and keeps it for whoever asked, for a week. */
export async function exportToFile({ report, query, format }: ExportPayload, control: Pick<WorkControl, 'signal' | 'progress'>): Promise<{ id: number; name: string }> {
  const member = currentMember()
  if (!member) throw new RecordNotFoundError('The user')
  const prepared = await prepareSound(report, query)
  const count = await prepared.source.count()
  const content = await fileStream(prepared, format, { signal: control.signal, progress: (rows) => control.progress(rows, count, `${rows.toLocaleString('en-US')} of ${count.toLocaleString('en-US')} rows`) })
  const storageKey = await storeStream(content, format)
  const name = fileNameOf(prepared, format)
  try {
    return await transaction(async () => {
      const expiresAt = new Date(Date.parse(nowInstant()) + KEPT_FOR).toISOString()
      const showsCost = prepared.columns.some(({ cost }) => cost)
      const { id } = await ReportExport.create({ report, name, contentType: CONTENT_TYPES[format], storageKey, madeBy: member.id, showsCost, expiresAt })
      await recordExport(prepared, format === 'xlsx' ? 'Excel' : format.toUpperCase(), { rows: count })
      return { id, name }
    })
  } catch (error) {
    await (await objectDisk()).delete(storageKey).catch(() => undefined)
    throw error
  }
}

/** An export that is too long for a request. */
export const exportWork = defineLongWork<ExportPayload, { href: string; label: string }>({
  id: 'reports.export',
  title: 'Export of a report',
  resumable: true,
  async run(payload, control) {
    const { id, name } = await exportToFile(payload, control)
    return { href: `/reports/exports/${id}`, label: name }
  },
})
