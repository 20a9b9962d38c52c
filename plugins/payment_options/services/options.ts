import { ambient, contributionsOf, findRecord, tenantState, useCase } from '@benchpin/kernel'
import { PaymentOptionError } from '../errors.ts'
import { PaymentOption } from '../models/option.ts'
import { paymentOptions, type PaymentOptionKind } from '../points.ts'

/** What is entered of an option. */
export interface OptionInput {
  kind: string
  storeId: number | null
  label: string
  handle: string | null
  details: string | null
  shown: boolean
  taken: boolean
  hiddenIn: number[]
}

const READ = 'payment_options.read'

/** All options in their order; read once for each request. */
async function allOptions(): Promise<PaymentOption[]> {
  const { memo } = ambient()
  const known = memo.get(READ) as Promise<PaymentOption[]> | undefined
  if (known) return known
  const read = PaymentOption.query().orderBy('position').orderBy('id').exec()
  memo.set(READ, read)
  return read
}

const holdsIn = ({ storeId: of, hiddenIn }: PaymentOption, storeId: number) => (of === null || of === storeId) && !hiddenIn.includes(storeId)

/** The options of a store that stand on its invoices, in their order, with their kinds. */
export async function shownIn(storeId: number): Promise<{ option: PaymentOption; kind: PaymentOptionKind }[]> {
  const kinds = new Map((await contributionsOf(paymentOptions)).map((kind) => [kind.id, kind]))
  return (await allOptions()).flatMap((option) => {
    const kind = kinds.get(option.kind)
    return kind && option.shown && holdsIn(option, storeId) ? [{ option, kind }] : []
  })
}

/** Whether a store takes money by a kind of option. */
export async function isTakenIn(kind: string, storeId: number | null): Promise<boolean> {
  return (await allOptions()).some((option) => option.kind === kind && option.taken && (storeId === null || holdsIn(option, storeId)))
}

async function checked(input: OptionInput): Promise<OptionInput> {
  const { stores } = await tenantState()
  const kind = (await contributionsOf(paymentOptions)).find(({ id }) => id === input.kind)
  if (!kind) throw new PaymentOptionError('Choose one of the list.', { field: 'kind' })
  if (input.storeId !== null && !stores.some(({ id }) => id === input.storeId)) throw new PaymentOptionError('Choose one of your stores.', { field: 'storeId' })
  const handle = kind.handle ? (kind.normal?.(input.handle ?? '') ?? null) : null
  if (kind.handle && handle === null) throw new PaymentOptionError(kind.expected ?? 'Fill this in.', { field: 'handle' })
  const details = kind.details ? (input.details ?? '').trim() || null : null
  if (kind.details && details === null) throw new PaymentOptionError('Enter what the customer’s bank asks for.', { field: 'details' })
  const hiddenIn = input.storeId === null ? [...new Set(input.hiddenIn)].filter((hidden) => stores.some(({ id }) => id === hidden)) : []
  return { ...input, label: input.label.trim() || kind.title, handle, details, hiddenIn }
}

const changed = () => void ambient().memo.delete(READ)

/**
 * Adds an option, as the last one.
 *
 * @throws PaymentOptionError beside the field
 */
export async function addOption(input: OptionInput): Promise<number> {
  const entered = await checked(input)
  return useCase('payment_options.add', async () => {
    const last = await PaymentOption.query().orderBy('position', 'desc').forUpdate().first()
    changed()
    return (await PaymentOption.create({ ...entered, position: (last?.position ?? 0) + 1 })).id
  })
}

/** Changes an option. @throws PaymentOptionError beside the field */
export async function changeOption(id: number, input: OptionInput): Promise<void> {
  const entered = await checked(input)
  await useCase('payment_options.change', async () => {
    await (await findRecord(PaymentOption, id, { lock: true })).merge(entered).save()
    changed()
  })
}

/** Takes an option away. What was paid by it stays. */
export async function removeOption(id: number): Promise<void> {
  await useCase('payment_options.remove', async () => {
    await (await findRecord(PaymentOption, id, { lock: true })).delete()
    changed()
  })
}

/** Puts the options into this order; those that are not named keep theirs, behind. */
export async function orderOptions(ids: readonly number[]): Promise<void> {
  await useCase('payment_options.order', async () => {
    const options = await PaymentOption.query().orderBy('id').forUpdate()
    const place = (option: PaymentOption) => (ids.includes(option.id) ? ids.indexOf(option.id) : ids.length + option.position)
    for (const [index, option] of [...options].sort((a, b) => place(a) - place(b)).entries()) if (option.position !== index + 1) await option.merge({ position: index + 1 }).save()
    changed()
  })
}
