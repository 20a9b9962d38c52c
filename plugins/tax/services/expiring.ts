import { addDays, setting, type BusinessDate } from '@benchpin/kernel'
import { Certificate } from '../models/certificate.ts'
import { CERTIFICATE_DAYS_SETTING } from '../setting_keys.ts'

/** Certificates that run out within the days of the setting and that no later one follows, the first first. */
export async function expiringCertificates(today: BusinessDate): Promise<Certificate[]> {
  const until = addDays(today, Number(await setting<number>(CERTIFICATE_DAYS_SETTING)))
  const ending = await Certificate.query().whereNull('revokedOn').whereBetween('expiresOn', [today, until]).orderBy('expiresOn').orderBy('id')
  if (ending.length === 0) return []
  const all = await Certificate.query().whereNull('revokedOn').whereIn('contactId', [...new Set(ending.map(({ contactId }) => contactId))])
  const followed = (certificate: Certificate) =>
    all.some(({ contactId, region, expiresOn }) => contactId === certificate.contactId && region === certificate.region && (expiresOn === null || expiresOn > certificate.expiresOn!))
  return ending.filter((certificate) => !followed(certificate))
}
