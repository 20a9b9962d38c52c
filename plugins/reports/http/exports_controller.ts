import type { Readable } from 'node:stream'
import type { HttpContext } from '@adonisjs/core/http'
import { prepareSound, queryOf, type PreparedReport } from '../engine/prepare.ts'
import { csvStream } from '../exports/csv.ts'
import { excelStream } from '../exports/excel.ts'
import { CONTENT_TYPES, fileNameOf, type ReportFormat } from '../exports/file_name.ts'
import { paperHtml, paperPdf } from '../exports/paper.ts'
import { recordExport } from '../services/record_export.ts'

/** A printed page needs its own styles and nothing else: no scripts but its one button's. */
const PRINT_POLICY = "default-src 'none'; style-src 'unsafe-inline'; font-src 'self' data:; script-src 'self'; frame-ancestors 'self'"

function preparedFor({ params, request }: HttpContext): Promise<PreparedReport> {
  return prepareSound(String(params.report), request.qs())
}

function announce({ response }: HttpContext, prepared: PreparedReport, format: ReportFormat): void {
  response.header('Content-Type', CONTENT_TYPES[format])
  response.header('Content-Disposition', `attachment; filename="${fileNameOf(prepared, format)}"`)
  response.header('Cache-Control', 'no-store')
}

/** A report as a file. Each is written down: figures leave the house. */
export default class ExportsController {
  async print(ctx: HttpContext) {
    const prepared = await preparedFor(ctx)
    const query = new URLSearchParams(queryOf(prepared)).toString()
    const html = await paperHtml(prepared, `/reports/${prepared.report.id}/pdf${query ? `?${query}` : ''}`)
    ctx.response.header('Content-Security-Policy', PRINT_POLICY)
    return ctx.response.type('html').send(html)
  }

  async pdf(ctx: HttpContext) {
    const prepared = await preparedFor(ctx)
    const pdf = await paperPdf(prepared, ctx.request.input('paper') === 'a4' ? 'a4' : 'letter')
    await recordExport(prepared, 'PDF')
    announce(ctx, prepared, 'pdf')
    return ctx.response.send(pdf)
  }

  async csv(ctx: HttpContext) {
    const prepared = await preparedFor(ctx)
    await recordExport(prepared, 'CSV')
    return this.#stream(ctx, prepared, 'csv', csvStream(prepared))
  }

  async excel(ctx: HttpContext) {
    const prepared = await preparedFor(ctx)
    await recordExport(prepared, 'Excel')
    return this.#stream(ctx, prepared, 'xlsx', await excelStream(prepared))
  }

  #stream(ctx: HttpContext, prepared: PreparedReport, format: ReportFormat, content: Readable) {
    announce(ctx, prepared, format)
    return ctx.response.stream(content)
  }
}
