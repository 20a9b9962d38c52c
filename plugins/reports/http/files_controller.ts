import type { HttpContext } from '@adonisjs/core/http'
import { currentMember, findRecord, nowInstant, objectDisk, PermissionDeniedError, RecordNotFoundError, useCase } from '@benchpin/kernel'
import { beginWork } from '@benchpin/plugins/automation'
import { findReport, storesWith } from '../engine/catalog.ts'
import { prepareSound, queryOf } from '../engine/prepare.ts'
import { fileNameOf, type ReportFormat } from '../exports/file_name.ts'
import { ReportExport } from '../models/report_export.ts'
import { exportWork } from '../works/export_work.ts'
import { idOf } from './parameters.ts'
import { exportValidator } from './validators.ts'

/** Exports of more rows run in the background: the download would keep the person waiting. */
export const LONG_EXPORT = 20_000

const FORMS: Record<ReportFormat, string> = { csv: 'csv', xlsx: 'excel', pdf: 'pdf' }

/** Files of reports. */
export default class FilesController {
  /** Says where to get the file: at once where it is small, else from the background work that it begins. */
  async store({ params, request, response }: HttpContext) {
    const { format } = await request.validateUsing(exportValidator)
    const prepared = await prepareSound(String(params.report), request.qs())
    const { id } = prepared.report
    const query = queryOf(prepared, { fixed: true })
    if ((await prepared.source.count()) <= LONG_EXPORT || format === 'pdf') {
      const text = new URLSearchParams(query).toString()
      return response.json({ href: `/reports/${id}/${FORMS[format]}${text ? `?${text}` : ''}` })
    }
    const work = await useCase('reports.export', () => beginWork(exportWork, { report: id, query, format }, fileNameOf(prepared, format)))
    return response.status(202).json({ work: work.id })
  }

  /** A finished export, for whoever asked for it and may still see what is in it. */
  async show({ params, response }: HttpContext) {
    const file = await findRecord(ReportExport, idOf(params, 'The export'))
    if (file.madeBy !== currentMember()?.id || file.expiresAt < nowInstant()) throw new RecordNotFoundError('The export')
    const { costPermission } = await findReport(file.report)
    if (file.showsCost && costPermission && (await storesWith(costPermission)).length === 0) throw new PermissionDeniedError(costPermission)
    response.header('Content-Type', file.contentType)
    response.header('Content-Disposition', `attachment; filename="${file.name}"`)
    response.header('Cache-Control', 'no-store')
    return response.stream(await (await objectDisk()).getStream(file.storageKey))
  }
}
