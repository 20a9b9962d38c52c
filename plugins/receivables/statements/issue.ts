import { currentStoreId, findRecord, isDuplicateKey, nowInstant, tenantState, transaction, useCase, type BusinessDate, type Money } from '@benchpin/kernel'
import { findContact } from '@benchpin/plugins/contacts'
import { previewMessage, sendMessage, type MessagePreview, type QueuedMessage, type Words } from '@benchpin/plugins/messaging'
import { ReceivableError } from '../errors.ts'
import { IssuedStatement } from '../models/issued_statement.ts'
import { statementOf } from '../services/statement.ts'
import { STATEMENT } from './models.ts'
import { statementMail } from './statement_mail.ts'

/** In whose name statements go out: the session's store, else the first. */
export async function statementStore(): Promise<number> {
  const { stores } = await tenantState()
  return currentStoreId() ?? stores[0]!.id
}

/** A statement as it is asked for. */
export interface StatementRequest {
  contactId: number
  storeId: number
  from: BusinessDate
  to: BusinessDate
  balance: Money
}

const present = ({ contactId, from, to }: StatementRequest) => IssuedStatement.query().where('contact_id', contactId).where('from_date', from).where('to_date', to).forUpdate().first()

async function create(request: StatementRequest): Promise<IssuedStatement> {
  const { contactId, storeId, from, to, balance } = request
  try {
    return await IssuedStatement.create({ contactId, storeId, fromDate: from, toDate: to, balance, mailedAt: null, mailedTo: null })
  } catch (error) {
    // Somebody else was faster; theirs is the one.
    const other = isDuplicateKey(error) ? await present(request) : null
    if (!other) throw error
    return other
  }
}

/** The statement of a customer for a period: made once, with the balance of now. Runs inside the caller's transaction, and is locked in it. */
export async function issue(request: StatementRequest): Promise<IssuedStatement> {
  const known = (await present(request)) ?? (await create(request))
  return known.balance === request.balance ? known : known.merge({ balance: request.balance }).save()
}

/** Makes the statement of one customer, to be printed or mailed. @throws ReceivableError where the days are the wrong way round */
export async function issueStatement(contactId: number, from: BusinessDate, to: BusinessDate): Promise<{ id: number }> {
  if (from > to) throw new ReceivableError('Choose a last day on or after the first.', { field: 'to' })
  return useCase('receivables.issue_statement', async () => {
    await findContact(contactId)
    const { balance } = await statementOf(contactId, from, to, new Map())
    return { id: (await issue({ contactId, storeId: await statementStore(), from, to, balance })).id }
  })
}

const requestOf = ({ id, contactId, storeId, fromDate, toDate, balance }: IssuedStatement) => ({
  ...{ template: statementMail.id, contactId, storeId, documents: [{ type: STATEMENT, id }] },
  data: { from_date: fromDate, to_date: toDate, balance: balance > 0 ? balance : null },
})

/** The mail of a statement before it is sent. */
export async function previewStatementMail(id: number): Promise<MessagePreview> {
  const { documents: _documents, ...request } = requestOf(await findRecord(IssuedStatement, id))
  return previewMessage(request)
}

/**
 * Mails a statement as PDF: once for its period, whoever asks, so that a run that begins again, or is begun twice, reaches
 * nobody twice. Runs inside the caller's transaction.
 *
 * @returns null where it was mailed before
 * @throws NoAddressError
 */
export async function mailOnce(statement: IssuedStatement, more: { address: string; written?: Words }): Promise<QueuedMessage | null> {
  if (statement.mailedAt !== null) return null
  const { contactId, fromDate, toDate } = statement
  const sent = await sendMessage({ ...requestOf(statement), ...more, key: `${STATEMENT}:${contactId}:${fromDate}:${toDate}` })
  if (sent.status !== 'suppressed') await statement.merge({ mailedAt: nowInstant(), mailedTo: more.address.slice(0, 191) }).save()
  return sent
}

/** Mails one statement in the words that the dialog showed. @throws ReceivableError where it was mailed before */
export async function mailStatement(id: number, address: string, written: Words): Promise<QueuedMessage> {
  return useCase('receivables.mail_statement', () =>
    transaction(async () => {
      const sent = await mailOnce(await findRecord(IssuedStatement, id, { lock: true }), { address, written })
      if (!sent) throw new ReceivableError('The statement for these days was mailed before. Send it again from the messages on the contact’s page.')
      return sent
    })
  )
}
