import { definePoint } from '@benchpin/kernel'
import type { DocumentModel } from './document_model.ts'

/** Paper that a document is made for: US Letter, A4, or an 80 mm receipt roll. */
export type DocumentFormat = 'letter' | 'a4' | 'receipt'

/** A kind of document that a plugin can print. */
export interface DocumentType {
  /** Permanent id, for instance `sales.invoice`. */
  type: string
  title: string
  permission: string
  /** The first is used where none is asked for. */
  formats: DocumentFormat[]
  /** The document of a record of the ambient tenant. Throws RecordNotFoundError where there is none. */
  load(id: number): Promise<DocumentModel>
}

/** Kinds of documents. */
export const documentTypes = definePoint<DocumentType>('documents.types')

/** What a plugin adds to documents of others: ways to pay. */
export interface DocumentAddition {
  /** Permanent, begins with the plugin's id. */
  id: string
  /** The document with what is added; the same where nothing is. */
  add(type: string, id: number, model: DocumentModel): Promise<DocumentModel>
}

/** Additions to documents. */
export const documentAdditions = definePoint<DocumentAddition>('documents.additions')
