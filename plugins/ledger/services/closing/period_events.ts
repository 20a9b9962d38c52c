import { ambient, currentTenantId, database, nowInstant, recordAudit, type BusinessDate } from '@benchpin/kernel'

/** What happened to the books' periods. */
export type PeriodEventKind = 'closed' | 'reopened' | 'year_closed' | 'year_reopened'

/** An entry of the history of periods. */
export interface PeriodEvent {
  kind: PeriodEventKind
  /** Last closed day after it, and before it; null where all days were open. */
  through: BusinessDate | null
  before: BusinessDate | null
  /** Last day of the year that was closed or reopened. */
  yearEnd: BusinessDate | null
  reason: string | null
  by: string
  at: string
}

interface Row {
  kind: PeriodEventKind
  through: string | null
  before: string | null
  year_end: string | null
  reason: string | null
  by_name: string
  at: string
}

const TITLES: Record<PeriodEventKind, string> = { closed: 'Books closed', reopened: 'Books reopened', year_closed: 'Fiscal year closed', year_reopened: 'Fiscal year reopened' }

/** Writes an event into the history and into the audit log, in the caller's transaction. */
export async function recordPeriodEvent(event: Omit<PeriodEvent, 'by' | 'at'>): Promise<void> {
  const { kind, through, before, yearEnd, reason } = event
  const row = { tenant_id: currentTenantId(), kind, through, before, year_end: yearEnd, reason: reason?.slice(0, 500) ?? null, by_name: ambient().actor.name.slice(0, 191), at: nowInstant() }
  await database().insertQuery().table('ledger_period_events').insert(row)
  recordAudit({
    ...{ operation: 'event', entity: 'ledger_period', recordId: null, title: TITLES[kind] },
    before: { closedThrough: before },
    after: { closedThrough: through, ...(yearEnd ? { yearEnd } : {}), ...(reason ? { reason } : {}) },
  })
}

/** The history of periods, the latest first. */
export async function periodEvents(limit = 200): Promise<PeriodEvent[]> {
  const rows = (await database().from('ledger_period_events').where('tenant_id', currentTenantId()).orderBy('id', 'desc').limit(limit).select('*')) as Row[]
  return rows.map(({ kind, through, before, year_end: yearEnd, reason, by_name: by, at }) => ({ kind, through, before, yearEnd, reason, by, at }))
}
