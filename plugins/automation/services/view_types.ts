import type { RunOutcome } from '../jobs/schedule_rows.ts'

/** A job of a tenant, or of one of its stores, as screens show it. */
export interface JobView {
  id: string
  storeId: number
  /** Null where it concerns the whole organization. */
  store: string | null
  title: string
  description: string
  plugin: string
  schedule: string
  timeZone: string
  missed: 'catch_up' | 'skip'
  nextAt: string | null
  isRunning: boolean
  /** Somebody asked for a run that has not begun. */
  isAsked: boolean
  lastStartedAt: string | null
  lastOutcome: RunOutcome | null
}

/** A run of a job, as its history keeps it. */
export interface RunView {
  id: number
  startedAt: string
  endedAt: string | null
  outcome: RunOutcome
  cause: 'schedule' | 'catch_up' | 'by_hand'
  scheduledFor: string
  askedBy: string | null
  notes: string | null
  error: string | null
}

/** How a delivery stands. `blocked`: one before it for the same aggregate is not through; `off`: its plugin is disabled. */
export type DeliveryState = 'waiting' | 'retrying' | 'dead' | 'blocked' | 'off'

/** A delivery that is not through yet. */
export interface DeliveryView {
  id: number
  event: string
  listener: string
  aggregate: string
  state: DeliveryState
  attempts: number
  publishedAt: string
  dueAt: string | null
  error: string | null
  /** What happened, as JSON with line breaks. */
  payload: string
}

/** How many deliveries of a tenant are not through yet. */
export interface DeliveryCounts {
  waiting: number
  retrying: number
  dead: number
}
