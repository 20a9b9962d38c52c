import { contributionsOf } from '@benchpin/kernel'
import type { DocumentAddition } from '@benchpin/plugins/documents'
import { payable } from '@benchpin/plugins/receivables'
import { printedNote, waysToPay } from './ways.ts'

/** Ways to pay on every document that can be paid, printed and mailed alike. */
export const waysOnDocuments: DocumentAddition = {
  id: 'payment_options.ways',
  async add(type, id, model) {
    if (!(await contributionsOf(payable)).some((one) => one.type === type)) return model
    const { due, ways } = await waysToPay(type, id)
    return ways.length === 0 ? model : { ...model, waysToPay: { note: await printedNote(due), ways } }
  },
}
