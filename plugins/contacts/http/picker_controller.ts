import type { HttpContext } from '@adonisjs/core/http'
import { useCase } from '@benchpin/kernel'
import { createContact } from '../services/create_contact.ts'
import { contactsAlike } from '../services/duplicates.ts'
import { ensureRole, findContact } from '../services/find_contacts.ts'
import { choiceOf, lookupContacts } from '../services/lookup.ts'
import { recordId } from './record_id.ts'
import { lookupValidator, quickContactValidator, roleValidator } from './validators.ts'

/** What the contact picker asks for, at the counter and in forms. */
export default class PickerController {
  async lookup({ request, response }: HttpContext) {
    const { q, role } = await lookupValidator.validate(request.qs())
    return response.json({ contacts: await lookupContacts(q ?? '', role ?? null) })
  }

  /** Creates a contact in passing; answers 200 with `alike` instead where one with this phone or e-mail exists. */
  async quick({ request, response }: HttpContext) {
    const { role, duplicateSeen, ...input } = await request.validateUsing(quickContactValidator)
    const { id, alike } = await useCase('contacts.quick_create', async () => {
      const same = duplicateSeen ? [] : await contactsAlike(input)
      if (same.length > 0) return { id: null, alike: same.map(choiceOf) }
      return { id: (await createContact({ ...input, roles: role ? [role] : [] })).id, alike: [] }
    })
    if (id === null) return response.json({ contact: null, alike })
    return response.status(201).json({ contact: choiceOf(await findContact(id)), alike })
  }

  async addRole(ctx: HttpContext) {
    const { role } = await ctx.request.validateUsing(roleValidator)
    const id = recordId(ctx)
    await useCase('contacts.add_role', async () => ({ id: (await ensureRole(id, role)).id }))
    return ctx.response.json({ contact: choiceOf(await findContact(id)) })
  }
}
