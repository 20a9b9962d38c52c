import { authorize, contributionsOf, environment, issueKey, type MailAttachment } from '@benchpin/kernel'
import { documentTypes, loadDocument, renderDocumentHtml, renderDocumentPdf } from '@benchpin/plugins/documents'
import { MessageRefusedError } from '../errors.ts'
import type { AttachedDocument, Message } from '../models/message.ts'
import type { ComposedMessage } from '../points.ts'

/** Purpose of the keys in links to unsubscribe. */
export const UNSUBSCRIBE = 'messaging.unsubscribe'

/** The law wants thirty days; whoever finds an old mail must get out too. */
const FIVE_YEARS_MS = 5 * 365 * 86_400_000

/** Documents as files. */
async function attached(documents: readonly AttachedDocument[]): Promise<MailAttachment[]> {
  const types = documents.length > 0 ? await contributionsOf(documentTypes) : []
  const files: MailAttachment[] = []
  for (const { type: asked, id } of documents) {
    const type = types.find((one) => one.type === asked)
    if (!type) throw new MessageRefusedError('What it should carry can’t be printed: its plugin is off.', false)
    const [format] = type.formats
    const model = await loadDocument(type, id)
    const content = await renderDocumentPdf(renderDocumentHtml(model, format!, { title: type.title, controls: false }), format!)
    files.push({ name: `${type.title} ${model.number ?? 'draft'}.pdf`.replace(/[^\w .-]+/g, '_'), contentType: 'application/pdf', content })
  }
  return files
}

/** A message as its channel takes it over, with its files and, for marketing, a link to unsubscribe of its own. */
export async function compose(message: Message): Promise<ComposedMessage> {
  const key = message.purpose === 'marketing' ? await issueKey(UNSUBSCRIBE, message.id, FIVE_YEARS_MS) : null
  return {
    key: `${message.tenantId}:${message.messageKey}`,
    purpose: message.purpose,
    to: { address: message.address, name: message.name },
    storeId: message.storeId,
    subject: message.subject,
    body: message.body ?? '',
    unsubscribe: key ? `${environment().appUrl}/unsubscribe/${key}` : null,
    attachments: await attached(message.documents),
  }
}

/** Whoever mails a document must be allowed to read it. */
export async function authorizeDocuments(documents: readonly AttachedDocument[]): Promise<void> {
  if (documents.length === 0) return
  const types = await contributionsOf(documentTypes)
  for (const { type } of documents) {
    const found = types.find((one) => one.type === type)
    if (found) await authorize(found.permission)
  }
}
