import type { HttpContext } from '@adonisjs/core/http'
import { render, runList, useCase } from '@benchpin/kernel'
import { contactList } from '../lists/contact_list.ts'
import { createContact } from '../services/create_contact.ts'
import { deleteContact } from '../services/delete_contact.ts'
import { findContact } from '../services/find_contacts.ts'
import { updateContact } from '../services/update_contact.ts'
import { formProps, newFormProps, pageProps } from './contact_screens.ts'
import { recordId } from './record_id.ts'
import { contactChangeValidator, newContactValidator } from './validators.ts'
import { wantsJson } from './wants_json.ts'

/** The list, the pages and the forms of contacts. */
export default class ContactsController {
  async index(ctx: HttpContext) {
    return render(ctx, 'contacts::Contacts', { list: await runList(contactList, ctx.request.qs()) })
  }

  async create(ctx: HttpContext) {
    return render(ctx, 'contacts::ContactForm', await newFormProps())
  }

  async store(ctx: HttpContext) {
    const input = await ctx.request.validateUsing(newContactValidator)
    const { id, name } = await useCase('contacts.create', async () => {
      const contact = await createContact(input)
      return { id: contact.id, name: contact.displayName }
    })
    return this.#saved(ctx, { id }, `${name} is added.`, `/contacts/${id}`)
  }

  async show(ctx: HttpContext) {
    const contact = await findContact(recordId(ctx))
    const tab = String(ctx.request.qs().tab ?? 'overview')
    return render(ctx, 'contacts::Contact', await pageProps(contact, tab))
  }

  async edit(ctx: HttpContext) {
    return render(ctx, 'contacts::ContactForm', await formProps(await findContact(recordId(ctx))))
  }

  async update(ctx: HttpContext) {
    const id = recordId(ctx)
    const { version, ...input } = await ctx.request.validateUsing(contactChangeValidator)
    const saved = await useCase('contacts.update', async () => {
      const contact = await updateContact(id, input, version)
      return { id, version: contact.version, name: contact.displayName }
    })
    return this.#saved(ctx, saved, `${saved.name} is saved.`, `/contacts/${id}`)
  }

  async destroy(ctx: HttpContext) {
    const { displayName } = await findContact(recordId(ctx))
    await deleteContact(recordId(ctx))
    return this.#saved(ctx, {}, `${displayName} is deleted. The audit log can bring the contact back.`, '/contacts')
  }

  #saved(ctx: HttpContext, answer: object, message: string, target: string) {
    if (wantsJson(ctx)) return ctx.response.json(answer)
    ctx.session.flash('notice', { message, tone: 'success' })
    return ctx.response.redirect().status(303).toPath(target)
  }
}
