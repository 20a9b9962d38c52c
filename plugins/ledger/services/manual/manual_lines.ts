import { sumMoney } from '@benchpin/kernel'
import { findContacts } from '@benchpin/plugins/contacts'
import type { FieldFault } from '../../errors.ts'
import { Account } from '../../models/account.ts'
import type { ManualLine } from '../../models/manual_journal.ts'
import { controlledAccounts } from '../account_book.ts'
import { screenWords } from './control_words.ts'

const isEmpty = ({ accountId, debit, credit, contactId, memo }: ManualLine) => accountId === null && debit === 0 && credit === 0 && contactId === null && !memo

/** Lines without what was left empty. */
export function filledLines(lines: readonly ManualLine[]): ManualLine[] {
  return lines.filter((line) => !isEmpty(line))
}

/** What either side comes to. */
export function sidesOf(lines: readonly ManualLine[]): { debit: number; credit: number } {
  return { debit: sumMoney(lines.map(({ debit }) => debit)), credit: sumMoney(lines.map(({ credit }) => credit)) }
}

/** What no draft may hold either: accounts and contacts that are not there, an amount on both sides. */
export async function draftFaults(lines: readonly ManualLine[]): Promise<FieldFault[]> {
  const accounts = new Set((await Account.query().whereIn('id', lines.flatMap(({ accountId }) => accountId ?? []))).map(({ id }) => id))
  const contacts = await findContacts(lines.flatMap(({ contactId }) => contactId ?? []))
  return lines.flatMap(({ accountId, contactId, debit, credit }, index) => {
    const faults: FieldFault[] = []
    if (accountId !== null && !accounts.has(accountId)) faults.push({ field: `lines.${index}.accountId`, message: 'Choose an account of the chart.' })
    if (contactId !== null && !contacts.has(contactId)) faults.push({ field: `lines.${index}.contactId`, message: 'Choose a contact of the list.' })
    if (debit !== 0 && credit !== 0) faults.push({ field: `lines.${index}.credit`, message: 'Use one side of a line, debit or credit.' })
    return faults
  })
}

/** What keeps lines from being posted. */
export async function postingFaults(lines: readonly ManualLine[]): Promise<FieldFault[]> {
  const accounts = new Map((await Account.query().whereIn('id', lines.flatMap(({ accountId }) => accountId ?? []))).map((account) => [account.id, account]))
  const controlled = await controlledAccounts()
  const faults: FieldFault[] = []
  for (const [index, { accountId, debit, credit }] of lines.entries()) {
    const account = accountId === null ? undefined : accounts.get(accountId)
    const key = account && controlled.get(account.id)
    if (!account) faults.push({ field: `lines.${index}.accountId`, message: 'Choose an account.' })
    else if (key) faults.push({ field: `lines.${index}.accountId`, message: await screenWords(`${account.number} ${account.name}`, key) })
    else if (!account.active) faults.push({ field: `lines.${index}.accountId`, message: 'This account is out of use. Choose another one.' })
    if (debit === 0 && credit === 0) faults.push({ field: `lines.${index}.debit`, message: 'Enter an amount, or take the line away.' })
  }
  const { debit, credit } = sidesOf(lines)
  if (lines.length < 2) faults.push({ field: 'lines', message: 'Enter two lines at least: what one account gives, another takes.' })
  else if (debit !== credit) faults.push({ field: 'lines', message: 'Debits and credits must be equal.' })
  return faults
}
