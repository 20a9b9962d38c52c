import { mkdtemp, rm, stat } from 'node:fs/promises'
import { createWriteStream } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { ambient, environment, sendNotice, tenantState, type MailAttachment } from '@benchpin/kernel'
import { queryOf, type PreparedReport } from '../engine/prepare.ts'
import type { ExportControl } from '../exports/export_rows.ts'
import { CONTENT_TYPES, fileNameOf } from '../exports/file_name.ts'
import { fileStream } from '../exports/file_stream.ts'
import { filtersInWords } from '../exports/filters_in_words.ts'
import type { MailedFormat } from '../models/report_schedule.ts'
import { recordExport } from './record_export.ts'

/** Larger files are not taken by many mail servers: then a link goes out in its place. */
const LARGEST_ATTACHMENT = 10 * 1024 * 1024

/** How and to whom a report is mailed. */
export interface ReportMail {
  recipients: readonly string[]
  format: MailedFormat
  /** A few words of whoever sends it. */
  note?: string | null
  /** Why it comes, at the foot of the mail. */
  footnote: string
}

async function attachmentOf(prepared: PreparedReport, format: Exclude<MailedFormat, 'link'>, folder: string, control: ExportControl): Promise<MailAttachment | null> {
  const content = join(folder, `report.${format}`)
  await pipeline(await fileStream(prepared, format, control), createWriteStream(content))
  if ((await stat(content)).size > LARGEST_ATTACHMENT) return null
  return { name: fileNameOf(prepared, format), contentType: CONTENT_TYPES[format], content }
}

/**
 * Mails a report to each recipient, as a file or as a link. The link shows what the recipient himself may see, once signed in.
 *
 * @throws ReportTooLongError for a PDF of too many rows
 */
export async function mailReport(prepared: PreparedReport, { recipients, format, note, footnote }: ReportMail, control: ExportControl = {}): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'benchpin-report-'))
  try {
    const attachment = format === 'link' ? null : await attachmentOf(prepared, format, folder, control)
    const { name } = await tenantState()
    const { id, title } = prepared.report
    const query = new URLSearchParams(queryOf(prepared, { fixed: true })).toString()
    const paragraphs = [filtersInWords(prepared), ...(note ? [note] : []), ...(format !== 'link' && !attachment ? ['The file is too large for a mail. Open the report to export it.'] : [])]
    const mail = { subject: `${title}, ${name}`, heading: title, paragraphs, button: { label: 'Open the report', href: `${environment().appUrl}/reports/${id}${query ? `?${query}` : ''}` }, footnote }
    await recordExport(prepared, attachment ? `mail with ${format}` : 'mail with link', { recipients, by: ambient().actor.name })
    for (const email of recipients) await sendNotice({ email }, mail, attachment ? [attachment] : [])
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
