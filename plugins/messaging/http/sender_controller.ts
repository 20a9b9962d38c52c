import type { HttpContext } from '@adonisjs/core/http'
import { findRecord, platformAddress, render, Store, tenantState, useCase } from '@benchpin/kernel'
import { SenderDomain } from '../models/sender_domain.ts'
import { recordsToPublish } from '../services/domain_records.ts'
import { addDomain, checkDomain, removeDomain } from '../services/domains.ts'
import { enteredFor, keepSender, sendingAs } from '../services/sender.ts'
import { idFrom } from './parameters.ts'
import type { DomainView, SenderProps } from './screen_props.ts'
import { domainValidator, senderValidator } from './validators.ts'

function domainView(record: SenderDomain): DomainView {
  const { id, domain, verifiedAt, checkedAt, records } = record
  return { id, domain, isVerified: verifiedAt !== null, checkedAt, records, toPublish: recordsToPublish(record) }
}

/** Who messages come from, and the domains in whose name they are signed. */
export default class SenderController {
  async edit(ctx: HttpContext) {
    const asked = ctx.request.input('store') as string | undefined
    const store = asked ? await findRecord(Store, idFrom(asked, 'The store')) : null
    const { stores } = await tenantState()
    const { sender, otherwise } = await enteredFor(store?.id ?? null)
    const { name, email, replyTo } = await sendingAs(store?.id ?? null)
    return render(ctx, 'messaging::Sender', {
      storeId: store?.id ?? null,
      stores: stores.filter(({ active }) => active).map((one) => ({ id: one.id, name: one.name })),
      sender,
      otherwise,
      from: { name, email: email ?? platformAddress(), isOwn: email !== null, replyTo },
      domains: (await SenderDomain.query().orderBy('domain')).map(domainView),
    } satisfies SenderProps)
  }

  async update({ request, response, session }: HttpContext) {
    const { storeId, ...sender } = await request.validateUsing(senderValidator)
    if (storeId !== null) await findRecord(Store, storeId)
    await useCase('messaging.keep_sender', () => keepSender(storeId, sender))
    session.flash('notice', { tone: 'success', message: 'The sender is saved.' })
    return response.redirect().status(303).toPath(`/settings/messages/sender${storeId === null ? '' : `?store=${storeId}`}`)
  }

  async addDomain({ request, response }: HttpContext) {
    const { domain } = await request.validateUsing(domainValidator)
    const id = await useCase('messaging.add_domain', () => addDomain(domain))
    return response.json({ domain: domainView(await findRecord(SenderDomain, id)) })
  }

  async checkDomain({ params, response }: HttpContext) {
    return response.json({ domain: domainView(await checkDomain(idFrom(params.id, 'The domain'))) })
  }

  async removeDomain({ params, response }: HttpContext) {
    await useCase('messaging.remove_domain', () => removeDomain(idFrom(params.id, 'The domain')))
    return response.json({})
  }
}
