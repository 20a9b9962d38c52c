import { decryptSecret, Store, tenantState, transaction, type MailSignature, type PostalAddress } from '@benchpin/kernel'
import { SenderError } from '../errors.ts'
import { Sender } from '../models/sender.ts'
import { SenderDomain } from '../models/sender_domain.ts'
import { normalMail } from './mail_address.ts'
import { placeOf } from './templates.ts'

/** In whose name a store writes, as it was entered; null where what is above it holds. */
export interface SenderInput {
  fromName: string | null
  fromEmail: string | null
  replyTo: string | null
  postalAddress: string | null
}

/** Who a mail comes from. */
export interface SendingAs {
  name: string
  /** Null while the domain is not verified: then it goes out from the platform's address. */
  email: string | null
  replyTo: string | null
  signature: MailSignature | null
}

const nothing: SenderInput = { fromName: null, fromEmail: null, replyTo: null, postalAddress: null }

const inOneLine = ({ line1, line2, city, region, postalCode }: PostalAddress) => [line1, line2, `${city}, ${region} ${postalCode}`].filter(Boolean).join(', ')

/** What a store and the organization have entered. */
async function entered(storeId: number | null): Promise<{ own: SenderInput; all: SenderInput }> {
  const found = await Sender.query().whereIn('place', storeId === null ? ['all'] : ['all', placeOf(storeId)])
  const all = found.find(({ place }) => place === 'all') ?? nothing
  return { all, own: storeId === null ? all : (found.find(({ place }) => place !== 'all') ?? nothing) }
}

const inputOf = ({ fromName, fromEmail, replyTo, postalAddress }: SenderInput): SenderInput => ({ fromName, fromEmail, replyTo, postalAddress })

/** What was entered for a store or the organization, and what holds where a field is empty. */
export async function enteredFor(storeId: number | null): Promise<{ sender: SenderInput; otherwise: SenderInput }> {
  const { own, all } = await entered(storeId)
  const { name } = await tenantState()
  const above = storeId === null ? nothing : inputOf(all)
  return { sender: inputOf(own), otherwise: { ...above, fromName: above.fromName ?? name, postalAddress: above.postalAddress ?? (await storeAddress(storeId)) } }
}

async function storeAddress(storeId: number | null): Promise<string | null> {
  const query = Store.query().where('active', true).orderBy('id')
  if (storeId !== null) query.where('id', storeId)
  const store = await query.first()
  return store?.address ? inOneLine(store.address) : null
}

/** The postal address that stands under marketing mail: the store's as entered, else the organization's, else where the store is. */
export async function postalAddressFor(storeId: number | null): Promise<string | null> {
  const { own, all } = await entered(storeId)
  return own.postalAddress ?? all.postalAddress ?? (await storeAddress(storeId))
}

async function signatureFor(email: string): Promise<MailSignature | null> {
  const domain = await SenderDomain.query().where('domain', email.split('@')[1]!).whereNotNull('verifiedAt').first()
  const privateKey = domain ? decryptSecret(domain.privateKey) : null
  return domain && privateKey ? { domain: domain.domain, selector: domain.selector, privateKey } : null
}

/** Who a mail of a store comes from: its own address once the domain is verified, until then the platform's with replies to the store. */
export async function sendingAs(storeId: number | null): Promise<SendingAs> {
  const { own, all } = await entered(storeId)
  const { name } = await tenantState()
  const store = storeId === null ? null : await Store.query().where('id', storeId).first()
  const email = own.fromEmail ?? all.fromEmail
  const signature = email ? await signatureFor(email) : null
  const replyTo = own.replyTo ?? all.replyTo ?? (signature ? null : (email ?? store?.email ?? null))
  return { name: own.fromName ?? all.fromName ?? name, email: signature ? email : null, replyTo, signature }
}

function checkedMail(value: string | null, field: string): string | null {
  if (!value) return null
  const address = normalMail(value)
  if (!address) throw new SenderError('Use an address like sales@example.com.', { field })
  return address
}

/**
 * Keeps in whose name a store, or with null the organization, writes.
 *
 * @throws SenderError
 */
export async function keepSender(storeId: number | null, input: SenderInput): Promise<void> {
  const values = { ...input, fromEmail: checkedMail(input.fromEmail, 'fromEmail'), replyTo: checkedMail(input.replyTo, 'replyTo') }
  await transaction(async () => {
    const held = await Sender.query().where('place', placeOf(storeId)).forUpdate().first()
    if (held) await held.merge(values).save()
    else await Sender.create({ ...values, storeId, place: placeOf(storeId) })
  })
}
