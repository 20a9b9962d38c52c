import type { HttpContext } from '@adonisjs/core/http'
import { businessDateIn, can, nowInstant, tenantState } from '@benchpin/kernel'
import { findContact } from '@benchpin/plugins/contacts'
import { filesOf, forScreen } from '@benchpin/plugins/files'
import { Certificate } from '../../models/certificate.ts'
import { CERTIFICATE_FILES, certificateState, noteCertificate, revokeCertificate, usualEnd, verifyCertificate } from '../../services/certificates.ts'
import { idOf } from '../parameters.ts'
import type { CertificatesAnswer } from '../screen_props.ts'
import { certificateRevokeValidator, certificateValidator, certificateVerifyValidator } from '../validators.ts'

async function today() {
  const { timeZone } = await tenantState()
  return businessDateIn(timeZone, nowInstant())
}

async function answerFor(contactId: number): Promise<CertificatesAnswer> {
  const now = await today()
  const all = await Certificate.query().where('contactId', contactId).orderBy('startsOn', 'desc').orderBy('id', 'desc')
  const files = await filesOf(CERTIFICATE_FILES, all.map(({ id }) => id))
  const region = all[0]?.region ?? 'FL'
  return {
    usual: { region, startsOn: now, expiresOn: await usualEnd(region, now) },
    editable: await can('tax.certificates'),
    certificates: all.map((one) => {
      const { id, version, permitNumber, startsOn, expiresOn, verifiedOn, verifiedBy, verifiedWhere, revokedOn, revokedReason, notedBy } = one
      return { id, version, region: one.region, permitNumber, startsOn, expiresOn, verifiedOn, verifiedBy, verifiedWhere, revokedOn, revokedReason, notedBy, state: certificateState(one, now), files: (files.get(id) ?? []).map(forScreen) }
    }),
  }
}

/** Resale certificates of a contact. Each call answers all of them. */
export default class CertificatesController {
  async index({ params, response }: HttpContext) {
    const contact = await findContact(idOf(params, 'The contact'))
    return response.json(await answerFor(contact.id))
  }

  async store({ params, request, response }: HttpContext) {
    const contactId = idOf(params, 'The contact')
    const { expiresOn, ...certificate } = await request.validateUsing(certificateValidator)
    await noteCertificate({ contactId, ...certificate, expiresOn: expiresOn ?? null })
    return response.status(201).json(await answerFor(contactId))
  }

  async verify({ params, request, response }: HttpContext) {
    const id = idOf(params, 'The certificate')
    const { version, where } = await request.validateUsing(certificateVerifyValidator)
    await verifyCertificate(id, version, await today(), where)
    return response.json(await this.#answer(id))
  }

  async revoke({ params, request, response }: HttpContext) {
    const id = idOf(params, 'The certificate')
    const { version, reason } = await request.validateUsing(certificateRevokeValidator)
    await revokeCertificate(id, version, await today(), reason)
    return response.json(await this.#answer(id))
  }

  async #answer(id: number): Promise<CertificatesAnswer> {
    const { contactId } = await Certificate.query().where('id', id).firstOrFail()
    return answerFor(contactId)
  }
}
