import type { ScheduleStep } from '../models/schedule.ts'
import type { PlannedReminder } from '../services/preview_today.ts'
import type { ScheduleInput } from '../services/schedules.ts'

/** Props of Reminders. */
export interface TodayProps {
  today: string
  store: string
  planned: PlannedReminder[]
  /** Whether a schedule holds in the store; without one nobody is reminded. */
  hasSchedule: boolean
}

/** Props of Settings > Reminders. */
export interface ScheduleProps {
  source: string
  sources: { value: string; label: string }[]
  /** Null for all stores. */
  storeId: number | null
  stores: { id: number; name: string }[]
  /** The store has a schedule of its own; else that of all stores is shown. */
  isOwn: boolean
  schedule: ScheduleInput
  templates: { value: string; label: string; channels: string[] }[]
  channels: { value: string; label: string }[]
}

export type { ScheduleStep }
