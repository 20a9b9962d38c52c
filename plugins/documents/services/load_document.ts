import { contributionsOf } from '@benchpin/kernel'
import type { DocumentModel } from '../document_model.ts'
import { documentAdditions, type DocumentType } from '../points.ts'

/** A document as it is printed and mailed: its own, and what other plugins add to it. Throws RecordNotFoundError where there is none. */
export async function loadDocument(type: DocumentType, id: number): Promise<DocumentModel> {
  let model = await type.load(id)
  for (const addition of await contributionsOf(documentAdditions)) model = await addition.add(type.type, id, model)
  return model
}
