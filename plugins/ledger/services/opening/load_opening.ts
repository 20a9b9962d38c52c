import { contributionsOf, currentStoreId, monthStart, recordAudit, addDays, useCase } from '@benchpin/kernel'
import { OpeningBalancesError } from '../../errors.ts'
import { accountBalance } from '../balances.ts'
import { ledgerToday, postableStores } from '../manual/write_manual.ts'
import { closedThrough, lockPosting } from '../period.ts'
import { openingSubledger, type OpeningMoment, type OpeningSubledger, type OpeningVerdict } from './opening_points.ts'
import { MOST_ROWS, readPasted, type PastedRow } from './read_pasted.ts'

/** What is to be loaded, as it was pasted. */
export interface OpeningInput extends OpeningMoment {
  /** Id of a subledger. */
  kind: string
  text: string
}

/** A row with what becomes of it. */
export interface OpeningRowView extends OpeningVerdict {
  cells: string[]
}

/** What a dry run says. */
export interface OpeningCheck {
  rows: OpeningRowView[]
  faults: number
}

async function subledgerOf(kind: string): Promise<OpeningSubledger> {
  const found = (await contributionsOf(openingSubledger)).find(({ id }) => id === kind)
  if (!found) throw new OpeningBalancesError('Choose what you load from the list.', { field: 'kind' })
  return found
}

/** @throws OpeningBalancesError where the books were closed, the day is to come, or the store is not the user's */
async function assertOpening({ storeId, date }: OpeningMoment): Promise<void> {
  const closed = await closedThrough()
  if (closed !== null) throw new OpeningBalancesError(`The books are closed through ${closed}: opening balances are loaded before the first close.`, { field: 'date' })
  if (date > (await ledgerToday())) throw new OpeningBalancesError('Choose today or an earlier day.', { field: 'date' })
  if (!(await postableStores()).some(({ id }) => id === storeId)) throw new OpeningBalancesError('Choose a store in which you work.', { field: 'storeId' })
}

async function checked(input: OpeningInput): Promise<{ subledger: OpeningSubledger; pasted: PastedRow[]; rows: OpeningRowView[] }> {
  await assertOpening(input)
  const subledger = await subledgerOf(input.kind)
  const pasted = await readPasted(input.text, subledger.columns)
  if (pasted.length === 0) throw new OpeningBalancesError('Paste a row at least.', { field: 'text' })
  if (pasted.length > MOST_ROWS) throw new OpeningBalancesError(`Load ${MOST_ROWS.toLocaleString('en-US')} rows at most at a time.`, { field: 'text' })
  const verdicts = await subledger.check(pasted.map(({ values }) => values), input)
  const rows = pasted.map(({ cells, faults }, index) => {
    const own = verdicts[index]!
    const unread = new Set(faults.map(({ column }) => column))
    return { cells, faults: [...faults, ...own.faults.filter(({ column }) => !unread.has(column))], says: own.says }
  })
  return { subledger, pasted, rows }
}

/** What loading would do, row by row; changes nothing. @throws OpeningBalancesError */
export async function checkOpening(input: OpeningInput): Promise<OpeningCheck> {
  const { rows } = await checked(input)
  return { rows, faults: rows.filter(({ faults }) => faults.length > 0).length }
}

/**
 * Loads what was pasted, all rows or none.
 *
 * @returns how many rows there were
 * @throws OpeningBalancesError beside `text` where a row has a fault
 */
export function loadOpening(input: OpeningInput): Promise<number> {
  return useCase('ledger.load_opening_balances', async () => {
    await lockPosting()
    const { subledger, pasted, rows } = await checked(input)
    const wrong = rows.filter(({ faults }) => faults.length > 0).length
    if (wrong > 0) throw new OpeningBalancesError(`${wrong === 1 ? '1 row needs' : `${wrong} rows need`} another look. Check the rows first: nothing was loaded.`, { field: 'text' })
    await subledger.load(pasted.map(({ values }) => values), input)
    recordAudit({ operation: 'event', entity: 'ledger_opening_balances', recordId: null, title: `Opening balances: ${subledger.title}`, before: null, after: { rows: rows.length, date: input.date, storeId: input.storeId } })
    return rows.length
  })
}

/** Props of `ledger::OpeningBalances`. */
export interface OpeningProps {
  kinds: { id: string; title: string; help: string; columns: { label: string; required: boolean }[] }[]
  stores: { id: number; name: string }[]
  storeId: number
  /** The day that the form begins with: the end of the last month. */
  date: string
  /** Since when it is too late; null while nothing was closed. */
  closedThrough: string | null
  /** What stands on the account of opening balances, debits minus credits. */
  balance: number
}

/** Everything that the screen shows. */
export async function openingProps(): Promise<OpeningProps> {
  const kinds = (await contributionsOf(openingSubledger)).toSorted((a, b) => a.order - b.order)
  const stores = await postableStores()
  return {
    kinds: kinds.map(({ id, title, help, columns }) => ({ id, title, help, columns: columns.map(({ label, required = false }) => ({ label, required })) })),
    ...{ stores, storeId: currentStoreId() ?? stores[0]?.id ?? 0, date: addDays(monthStart(await ledgerToday()), -1) },
    ...{ closedThrough: await closedThrough(), balance: await accountBalance('opening_balances') },
  }
}
