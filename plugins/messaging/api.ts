/**
 * What other plugins may use of messages. A plugin declares its templates to `messageTemplates` and sends with
 * `sendMessage`; a way to send by is contributed to `messageChannels`. Screens import
 * `@benchpin/plugins/messaging/screens/parts/SendMessageDialog.vue`.
 */
export {
  messageChannels,
  messageTemplates,
  type ComposedMessage,
  type MergeData,
  type MergeField,
  type MessageChannel,
  type MessagePurpose,
  type MessageTemplate,
} from './points.ts'
export { sendMessage, type MessageRequest, type QueuedMessage } from './services/send_message.ts'
export { previewMessage, type MessagePreview } from './services/preview.ts'
export { consentOf, noteConsent, type ConsentMethod, type NotedConsent } from './services/consent.ts'
export { suppress } from './services/suppressions.ts'
export type { Words } from './services/words.ts'
export type { AttachedDocument, MessageStatus } from './models/message.ts'
export { MaybeSentError, MessageRefusedError, NoAddressError, TemplateWordsError, UnknownTemplateError } from './errors.ts'
