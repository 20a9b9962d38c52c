import { moneyToDecimal } from '@benchpin/kernel'
import { Payer } from '../models/payer.ts'
import { filingView } from './filing_view.ts'
import { taxpayerNumberOf } from './payers.ts'

/** One line of the form: what it asks for, and the answer. */
export type FormLine = [label: string, value: string]

/** All that Form 8300 asks for, in its order; empty where it is not known. With the whole taxpayer number. */
export async function formData(filingId: number): Promise<FormLine[]> {
  const { contact, payer, payments, amount, crossedOn, business, store } = await filingView(filingId)
  const whole = await Payer.query().where('contactId', contact.id).first()
  const of = (kind: string) => payments.filter((payment) => payment.kind === kind).reduce((sum, payment) => sum + payment.amount, 0)
  const kinds = [...new Set(payments.map(({ kind }) => kind))]
  return [
    ['Part I: name', payer.legalName ?? contact.name],
    ['Taxpayer identification number', taxpayerNumberOf(whole) ?? ''],
    ['Address', payer.address ?? ''],
    ['City', payer.city ?? ''],
    ['State', payer.region ?? ''],
    ['ZIP code', payer.postalCode ?? ''],
    ['Country', payer.country ?? ''],
    ['Date of birth', payer.birthDate ?? ''],
    ['Occupation, profession or business', payer.occupation ?? ''],
    ['Identification: document', payer.idType ?? ''],
    ['Identification: issued by', payer.idIssuer ?? ''],
    ['Identification: number', payer.idNumber ?? ''],
    ['Part III: date cash received', crossedOn],
    ['Total cash received', moneyToDecimal(amount)],
    ['Received in more than one payment', payments.length > 1 ? 'Yes' : 'No'],
    ...kinds.map((kind): FormLine => [`Of it ${kind.toLowerCase()}`, moneyToDecimal(of(kind))]),
    ['Type of transaction', 'Personal property purchased'],
    ...payments.map(({ number, date, kind, amount: paid, reference }): FormLine => [`Payment ${number}`, [date, kind, moneyToDecimal(paid), reference ?? ''].filter(Boolean).join(', ')]),
    ['Part IV: business that received it', business],
    ['Store', store],
  ]
}

const quoted = (text: string) => `"${/^[=+@\t-]/.test(text) ? '\'' : ''}${text.replaceAll('"', '""')}"`

/** The data of the form as a table of two columns; texts that a spreadsheet would compute stand as text. */
export async function formCsv(filingId: number): Promise<string> {
  const lines = await formData(filingId)
  return `\uFEFF${lines.map((line) => line.map(quoted).join(',')).join('\r\n')}\r\n`
}
