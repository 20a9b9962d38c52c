import { contributionsOf, transaction } from '@benchpin/kernel'
import { UnknownTemplateError } from '../errors.ts'
import { TemplateWords } from '../models/template_words.ts'
import { messageChannels, messageTemplates, type MergeField, type MessageChannel, type MessageTemplate } from '../points.ts'
import { standardFields } from './standard_fields.ts'
import { checkWords, type Words } from './words.ts'

/** Where words hold: `all`, or `store-12`. */
export const placeOf = (storeId: number | null) => (storeId === null ? 'all' : `store-${storeId}`)

/** The fields of a template, its own first. */
export function fieldsOf(template: MessageTemplate): MergeField[] {
  return [...template.fields, ...standardFields]
}

/**
 * A template of the ambient tenant's plugins.
 *
 * @throws UnknownTemplateError
 */
export async function findTemplate(id: string): Promise<MessageTemplate> {
  const template = (await contributionsOf(messageTemplates)).find((one) => one.id === id)
  if (!template) throw new UnknownTemplateError(id)
  return template
}

/** A channel that stands for the ambient tenant, or null. */
export async function findChannel(id: string): Promise<MessageChannel | null> {
  return (await contributionsOf(messageChannels)).find((one) => one.id === id) ?? null
}

/** The channel that a template takes unless told otherwise. */
export async function usualChannel(template: MessageTemplate, asked?: string): Promise<MessageChannel> {
  const ids = asked ? [asked] : template.channels
  for (const id of ids) {
    const channel = template.channels.includes(id) ? await findChannel(id) : null
    if (channel) return channel
  }
  throw new UnknownTemplateError(template.id)
}

/** Words, and from where they come. */
export interface HeldWords extends Words {
  from: 'store' | 'organization' | 'default'
  version: number | null
}

/** The words that hold in a store (or, with null, in the organization): its own, else the organization's, else the default ones. */
export async function wordsFor(template: MessageTemplate, channel: string, storeId: number | null): Promise<HeldWords> {
  const places = storeId === null ? ['all'] : [placeOf(storeId), 'all']
  const kept = await TemplateWords.query().where('template', template.id).where('channel', channel).whereIn('place', places)
  const held = kept.find(({ place }) => place !== 'all') ?? kept[0]
  if (!held) return { ...template.defaults, from: 'default', version: null }
  return { subject: held.subject, body: held.body, from: held.place === 'all' ? 'organization' : 'store', version: held.version }
}

/** Where a template's words are changed, and to what. */
export interface WordsChange extends Words {
  template: string
  channel: string
  storeId: number | null
}

/**
 * Keeps words of a store's or the organization's own.
 *
 * @throws TemplateWordsError, UnknownTemplateError
 */
export async function keepWords({ template: id, channel, storeId, subject, body }: WordsChange): Promise<void> {
  const template = await findTemplate(id)
  const fields = fieldsOf(template)
  checkWords(subject, fields, 'subject')
  checkWords(body, fields, 'body')
  await transaction(async () => {
    const place = placeOf(storeId)
    const held = await TemplateWords.query().where('template', id).where('channel', channel).where('place', place).forUpdate().first()
    if (held) await held.merge({ subject, body }).save()
    else await TemplateWords.create({ template: id, channel, storeId, place, subject, body })
  })
}

/** Goes back to the words above: a store's to the organization's, the organization's to the default ones. */
export async function resetWords({ template, channel, storeId }: Omit<WordsChange, 'subject' | 'body'>): Promise<void> {
  await transaction(async () => {
    const held = await TemplateWords.query().where('template', template).where('channel', channel).where('place', placeOf(storeId)).first()
    if (held) await held.delete()
  })
}
