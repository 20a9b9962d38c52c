import { ambient, currentTenantId, database, decryptSecret, encryptSecret, environment, issueKey, runAsTenant, Store, findRecord, subjectOfKey, tenantState, transaction, type Money } from '@benchpin/kernel'
import { payableOf } from '@benchpin/plugins/receivables'
import { waysToPay, type ShownWay } from './ways.ts'

/** Purpose of the keys in links to pay. */
const PAY = 'payment_options.pay'
const FIVE_YEARS_MS = 5 * 365 * 86_400_000

const links = () => database().from('payment_options_links').where('payment_options_links.tenant_id', currentTenantId())
const urlOf = (key: string) => `${environment().appUrl}/pay/${key}`

async function held(type: string, documentId: number): Promise<string | null> {
  const row = (await links().where('type', type).where('document_id', documentId).select('secret').first()) as { secret: string | null } | null
  return row?.secret ? decryptSecret(row.secret) : null
}

/**
 * The page on which whoever has the link sees what a document costs now, and how to pay it. The same each time; it is made when it
 * is first asked for. Null where no option is set up in the store, or nothing is due.
 */
export async function payLink(type: string, documentId: number): Promise<string | null> {
  if ((await waysToPay(type, documentId)).ways.length === 0) return null
  const known = await held(type, documentId)
  if (known) return urlOf(known)
  if (ambient().readOnly) return null
  return transaction(async () => {
    // Two at once: the second waits for the first one's row, and takes its key.
    await database().insertQuery().table('payment_options_links').insert({ tenant_id: currentTenantId(), type, document_id: documentId, secret: null }).onConflict(['tenant_id', 'type', 'document_id']).ignore()
    const row = (await links().where('type', type).where('document_id', documentId).forUpdate().first()) as { id: number | string; secret: string | null }
    if (row.secret) return urlOf(decryptSecret(row.secret) ?? '')
    const key = await issueKey(PAY, Number(row.id), FIVE_YEARS_MS)
    await links().where('id', Number(row.id)).update({ secret: encryptSecret(key) })
    return urlOf(key)
  })
}

/** What the public page of a link shows: how it stands at this moment. */
export interface PayPageView {
  organization: string
  describe: string
  currency: string
  locale: string
  due: Money
  ways: ShownWay[]
  store: { name: string; phone: string | null; email: string | null }
}

async function viewOf(linkId: number): Promise<PayPageView | null> {
  const row = (await links().where('id', linkId).first()) as { type: string; document_id: number | string } | null
  if (!row) return null
  const id = Number(row.document_id)
  const { describe, storeId } = await (await payableOf(row.type)).load(id)
  const { due, ways } = await waysToPay(row.type, id)
  const { name: organization, currency, locale } = await tenantState()
  const { name, phone, email } = await findRecord(Store, storeId)
  return { organization, describe, currency, locale, due: Math.max(0, due), ways, store: { name, phone, email } }
}

/** What a link leads to; null where it is none of ours, or its document is gone. */
export async function payPageAt(key: string): Promise<PayPageView | null> {
  const subject = await subjectOfKey(PAY, key)
  if (!subject) return null
  const actor = { kind: 'system' as const, id: null, name: 'The customer' }
  return runAsTenant({ tenantId: subject.tenantId, actor, origin: ambient().origin }, () => viewOf(subject.subjectId))
}
