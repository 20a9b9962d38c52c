import fc from 'fast-check'
import { applyCredit, creditOf, reverseOpenItem, takeBackWriteOff, takePayment, unapplyCreditItem, unapplyPayment, voidPayment, writeOff } from '@benchpin/plugins/receivables'
import { OpenItem } from '../models/open_item.ts'
import { Payment } from '../models/payment.ts'
import { WriteOff } from '../models/write_off.ts'
import { standingApplications } from '../services/application_rows.ts'
import { isOfWriteOff } from '../services/write_off_records.ts'
import type { Books } from './support.ts'

const amount = fc.integer({ min: 1, max: 50_000 })
const pick = fc.nat({ max: 1_000 })

/** Something that happens to a customer's account. */
export type Step =
  | { do: 'raise'; amount: number; credit: boolean }
  | { do: 'pay'; amount: number; split: number }
  | { do: 'apply'; pick: number; amount: number }
  | { do: 'void'; pick: number; fee: number }
  | { do: 'reverse'; pick: number; reopened: boolean }
  | { do: 'unapply'; pick: number; amount: number }
  | { do: 'write_off'; pick: number; amount: number }
  | { do: 'recover'; pick: number; amount: number }
  | { do: 'take_back'; pick: number }

/** Any of them. */
export const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constant('raise' as const), amount, credit: fc.boolean() }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('pay' as const), amount, split: fc.nat({ max: 50_000 }) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('apply' as const), pick, amount }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('void' as const), pick, fee: fc.nat({ max: 4_000 }) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('reverse' as const), pick, reopened: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('unapply' as const), pick, amount }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('write_off' as const), pick, amount }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('recover' as const), pick, amount }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('take_back' as const), pick }) }
)

/** The day on which the step with this index happens. */
export const dayOf = (index: number) => `2026-03-${String(index + 1).padStart(2, '0')}`
const any = <T>(list: T[], at: number) => (list.length === 0 ? null : list[at % list.length]!)

async function apply(books: Books, { pick: at, amount: asked }: { pick: number; amount: number }, date: string): Promise<void> {
  const source = any((await creditOf(books.contactId)).sources.filter(({ kind }) => kind === 'payment'), at)
  const item = any(await OpenItem.query().where('is_open', 1).where('amount', '>', 0).orderBy('id'), at)
  if (source && item) await applyCredit(source.id, [{ openItemId: item.id, amount: Math.min(asked, source.amount, item.balance) }], date)
}

async function unapply(at: number, asked: number, date: string): Promise<void> {
  const fund = any([...(await Payment.query().where('state', 'posted').orderBy('id')), ...(await OpenItem.query().where('amount', '<', 0).where('standing', 1).orderBy('id'))], at)
  if (!fund) return
  const [found] = (await standingApplications(fund instanceof Payment ? 'payment_id' : 'credit_item_id', [fund.id])).filter(({ amount }) => amount > 0)
  if (!found || (fund instanceof OpenItem && isOfWriteOff(fund.sourceType))) return
  const input = { openItemId: found.openItemId, amount: Math.min(asked, found.amount), date }
  await (fund instanceof Payment ? unapplyPayment(fund.id, input) : unapplyCreditItem(fund.id, input))
}

/** Gives up, gets back, or takes back. */
async function badDebt(books: Books, step: Extract<Step, { do: 'write_off' | 'recover' | 'take_back' }>, date: string): Promise<void> {
  if (step.do === 'write_off') {
    const item = any(await OpenItem.query().where('is_open', 1).where('amount', '>', 0).orderBy('id'), step.pick)
    if (item) await writeOff(item.id, { reason: 'uncollectible', amount: Math.min(step.amount, item.balance), date })
    return
  }
  const standing = any(await WriteOff.query().where('remaining', '>', 0).orderBy('id'), step.pick)
  if (!standing) return
  if (step.do === 'take_back') return void (await takeBackWriteOff(standing.id, { date }))
  const item = await OpenItem.findOrFail(standing.openItemId)
  await takePayment(books.payment(date, step.amount, { items: [{ openItemId: item.id, amount: item.balance + item.writtenOff }] }))
}

/** Does one step on a day. */
export async function run(books: Books, step: Step, date: string): Promise<void> {
  if (step.do === 'raise') await books.raise(date, step.credit ? -step.amount : step.amount)
  if (step.do === 'pay') {
    const rest = Math.min(step.split, step.amount - 1)
    const tenders = [{ tender: 'cash', amount: step.amount - rest }, { tender: 'card', amount: rest }]
    await takePayment({ ...books.payment(date, 0), tenders })
  }
  if (step.do === 'apply') await apply(books, step, date)
  if (step.do === 'void') {
    const payment = any(await Payment.query().where('state', 'posted').orderBy('id'), step.pick)
    if (payment) await voidPayment(payment.id, { reason: 'nsf', nsfFee: step.fee, date })
  }
  if (step.do === 'reverse') {
    const item = any(await OpenItem.query().where('standing', 1).where('written_off', 0).where('source_type', 'test.invoice').orderBy('id'), step.pick)
    if (item) await reverseOpenItem({ source: { type: item.sourceType, id: item.sourceId }, date, reason: 'Test', reopened: step.reopened })
  }
  if (step.do === 'unapply') await unapply(step.pick, step.amount, date)
  if (step.do === 'write_off' || step.do === 'recover' || step.do === 'take_back') await badDebt(books, step, date)
}
