import { randomUUID } from 'node:crypto'
import type { HttpContext } from '@adonisjs/core/http'
import { contributionsOf, currentMember, findRecord, render, Store, tenantState, useCase } from '@benchpin/kernel'
import { TemplateWords } from '../models/template_words.ts'
import { messageTemplates } from '../points.ts'
import { previewWords } from '../services/preview.ts'
import { sendTestMessage } from '../services/send_test.ts'
import { fieldsOf, findTemplate, keepWords, resetWords, usualChannel, wordsFor } from '../services/templates.ts'
import { idFrom } from './parameters.ts'
import type { TemplateProps, TemplatesProps } from './screen_props.ts'
import { previewValidator, resetValidator, wordsValidator } from './validators.ts'

/** The wording of messages. */
export default class TemplatesController {
  async index(ctx: HttpContext) {
    const { stores } = await tenantState()
    const changed = await TemplateWords.query().orderBy('place')
    const named = (storeId: number | null) => (storeId === null ? 'Everywhere' : (stores.find(({ id }) => id === storeId)?.name ?? 'A store'))
    const templates = (await contributionsOf(messageTemplates)).map(({ id, title, description, purpose }) => ({
      ...{ id, title, description, purpose },
      changedIn: changed.filter(({ template }) => template === id).map(({ storeId }) => named(storeId)),
    }))
    return render(ctx, 'messaging::Templates', { templates } satisfies TemplatesProps)
  }

  async edit(ctx: HttpContext) {
    const template = await findTemplate(String(ctx.params.template))
    const channel = await usualChannel(template, (ctx.request.input('channel') as string | undefined) ?? undefined)
    const asked = ctx.request.input('store') as string | undefined
    const store = asked ? await findRecord(Store, idFrom(asked, 'The store')) : null
    const { id, title, description, purpose } = template
    const { stores } = await tenantState()
    return render(ctx, 'messaging::Template', {
      template: { id, title, description, purpose },
      channel: { id: channel.id, title: channel.title, hasSubject: channel.hasSubject },
      fields: fieldsOf(template),
      storeId: store?.id ?? null,
      stores: stores.filter(({ active }) => active).map((one) => ({ id: one.id, name: one.name })),
      words: await wordsFor(template, channel.id, store?.id ?? null),
      hasRecord: template.latest !== undefined,
      ownAddress: currentMember()?.email ?? null,
    } satisfies TemplateProps)
  }

  async update({ params, request, response }: HttpContext) {
    const { storeId, ...words } = await request.validateUsing(wordsValidator)
    const template = await findTemplate(String(params.template))
    if (storeId !== null) await findRecord(Store, storeId)
    await usualChannel(template, words.channel)
    await useCase('messaging.keep_words', () => keepWords({ template: template.id, storeId, ...words }))
    return response.json({ words: await wordsFor(template, words.channel, storeId) })
  }

  async reset({ params, request, response }: HttpContext) {
    const { storeId, channel } = await request.validateUsing(resetValidator)
    const template = await findTemplate(String(params.template))
    await useCase('messaging.reset_words', () => resetWords({ template: template.id, storeId, channel }))
    return response.json({ words: await wordsFor(template, channel, storeId) })
  }

  async preview({ params, request, response }: HttpContext) {
    const { real, ...words } = await request.validateUsing(previewValidator)
    if (words.storeId !== null) await findRecord(Store, words.storeId)
    return response.json(await previewWords({ template: String(params.template), ...words }, real))
  }

  async sendTest({ params, request, response }: HttpContext) {
    const words = await request.validateUsing(wordsValidator)
    if (words.storeId !== null) await findRecord(Store, words.storeId)
    const address = await useCase('messaging.send_test', () => sendTestMessage({ template: String(params.template), ...words }, randomUUID()))
    return response.json({ address })
  }
}
