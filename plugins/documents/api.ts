/** What other plugins may use of documents. */
export { documentAdditions, documentTypes, type DocumentAddition, type DocumentFormat, type DocumentType } from './points.ts'
export type { DocumentColumn, DocumentLabels, DocumentLine, DocumentModel, DocumentParty, DocumentTotal, DocumentWay, Letterhead } from './document_model.ts'
export { documentStyles, renderDocumentHtml, renderDocumentsHtml } from './services/render_html.ts'
export { renderDocumentPdf, type PdfLayout } from './services/render_pdf.ts'
export { loadDocument } from './services/load_document.ts'
