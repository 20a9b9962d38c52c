import { addDays, can, currentStoreId, monthStart, tenantState, type BusinessDate } from '@benchpin/kernel'
import { findContacts } from '@benchpin/plugins/contacts'
import { StatementRun } from '../models/statement_run.ts'
import { todayIn } from '../services/today.ts'

const RUNS_SHOWN = 10

/** A run as the screen lists it. */
export interface RunView {
  id: number
  from: BusinessDate
  to: BusinessDate
  madeBy: string
  madeAt: string
  done: boolean
  chosen: number
  mailed: number
  printed: number
  skipped: number
  files: { name: string; count: number; href: string }[]
}

/** What the screen of statements receives. */
export interface StatementsProps {
  /** The last whole month. */
  from: BusinessDate
  to: BusinessDate
  stores: { id: number; name: string }[]
  /** Customers that were ticked in the list. */
  ticked: { id: number; name: string }[]
  runs: RunView[]
  mayMail: boolean
}

function viewOf({ id, fromDate, toDate, madeBy, createdAt, state, chosen, mailed, printed, skipped, files }: StatementRun): RunView {
  return {
    ...{ id, from: fromDate, to: toDate, madeBy, madeAt: String(createdAt), done: state === 'done', chosen, mailed, printed, skipped },
    files: files.map(({ name, count }, index) => ({ name, count, href: `/receivables/statements/runs/${id}/files/${index + 1}` })),
  }
}

/** Ids of an address: `customers=1,2,3`. */
function idsOf(value: unknown): number[] {
  return typeof value === 'string' ? value.split(',').map(Number).filter((id) => Number.isSafeInteger(id) && id > 0).slice(0, 5_000) : []
}

/** The screen of statements for many customers. */
export async function statementsProps(input: Record<string, unknown>): Promise<StatementsProps> {
  const today = await todayIn(currentStoreId())
  const to = addDays(monthStart(today), -1)
  const ticked = await findContacts(idsOf(input.customers))
  return {
    ...{ from: monthStart(to), to, mayMail: await can('receivables.statements') },
    stores: (await tenantState()).stores.map(({ id, name }) => ({ id, name })),
    ticked: [...ticked.values()].map(({ id, displayName }) => ({ id, name: displayName })),
    runs: (await StatementRun.query().orderBy('id', 'desc').limit(RUNS_SHOWN)).map(viewOf),
  }
}
