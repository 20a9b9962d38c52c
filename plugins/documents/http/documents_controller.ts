import type { HttpContext } from '@adonisjs/core/http'
import { authorize, contributionsOf, RecordNotFoundError } from '@benchpin/kernel'
import type { DocumentModel } from '../document_model.ts'
import { documentTypes, type DocumentFormat, type DocumentType } from '../points.ts'
import { loadDocument } from '../services/load_document.ts'
import { renderDocumentHtml } from '../services/render_html.ts'
import { renderDocumentPdf } from '../services/render_pdf.ts'

/** `GET /documents/:type/:id`: the page that is printed; `/pdf`: the same as a file. */
export default class DocumentsController {
  async print(ctx: HttpContext) {
    const { type, format, model } = await this.#load(ctx)
    ctx.response.header('Content-Security-Policy', PRINT_POLICY)
    return ctx.response.type('html').send(renderDocumentHtml(model, format, { title: type.title, controls: true }))
  }

  async pdf(ctx: HttpContext) {
    const { type, format, model } = await this.#load(ctx)
    const pdf = await renderDocumentPdf(renderDocumentHtml(model, format, { title: type.title, controls: false }), format)
    const name = `${type.title} ${model.number ?? 'draft'}`.replace(/[^\w .-]+/g, '_')
    ctx.response.header('Content-Disposition', `inline; filename="${name}.pdf"`)
    return ctx.response.type('application/pdf').send(pdf)
  }

  async #load({ params, request }: HttpContext): Promise<{ type: DocumentType; format: DocumentFormat; model: DocumentModel }> {
    const type = (await contributionsOf(documentTypes)).find((one) => one.type === params.type)
    const id = Number(params.id)
    if (!type || !Number.isSafeInteger(id) || id <= 0) throw new RecordNotFoundError('The document')
    await authorize(type.permission)
    const asked = request.input('format') as DocumentFormat | undefined
    const format = asked && type.formats.includes(asked) ? asked : type.formats[0]!
    return { type, format, model: await loadDocument(type, id) }
  }
}

/** A printed page needs its own styles and nothing else: no scripts but its one button's. */
const PRINT_POLICY = "default-src 'none'; style-src 'unsafe-inline'; font-src 'self' data:; img-src 'self' data:; script-src 'self'; frame-ancestors 'self'"
