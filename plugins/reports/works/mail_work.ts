import { currentMember } from '@benchpin/kernel'
import { defineLongWork } from '@benchpin/plugins/automation'
import { prepareSound } from '../engine/prepare.ts'
import type { MailedFormat } from '../models/report_schedule.ts'
import { mailReport } from '../services/mail_report.ts'

/** A report that somebody mails now. */
export interface MailPayload {
  report: string
  query: Record<string, string>
  format: MailedFormat
  recipients: string[]
  note: string | null
}

/** Mails a report in the background: its file may take a while. */
export const mailWork = defineLongWork<MailPayload, { sent: number }>({
  id: 'reports.mail',
  title: 'Mailing of a report',
  async run({ report, query, format, recipients, note }, control) {
    const prepared = await prepareSound(report, query)
    const footnote = `Sent from Benchpin by ${currentMember()?.name ?? 'the system'}.`
    await mailReport(prepared, { recipients, format, note, footnote }, { signal: control.signal, progress: (rows) => control.progress(rows, null, `${rows} rows`) })
    return { sent: recipients.length }
  },
})
