import type { StateValue } from '@benchpin/ui'
import type { DeliveryState, RunView } from '../../services/view_types.ts'

/** How a run ended, as a pill says it. */
export const outcomes: Record<RunView['outcome'], StateValue> = {
  running: { label: 'Running', tone: 'info' },
  done: { label: 'Done', tone: 'success' },
  failed: { label: 'Failed', tone: 'error' },
  lost: { label: 'Cut short', tone: 'error' },
  skipped: { label: 'Missed', tone: 'warning' },
  withdrawn: { label: 'Turned off', tone: 'neutral' },
}

/** Why a run took place. */
export const causes: Record<RunView['cause'], string> = { schedule: 'On schedule', catch_up: 'Caught up', by_hand: 'By hand' }

/** How a delivery stands, as a pill says it. */
export const deliveryStates: Record<DeliveryState, StateValue> = {
  waiting: { label: 'Waiting', tone: 'neutral' },
  retrying: { label: 'Trying again', tone: 'warning' },
  dead: { label: 'Given up', tone: 'error' },
  blocked: { label: 'Behind another', tone: 'neutral' },
  off: { label: 'Plugin is off', tone: 'neutral' },
}

/** The tabs of Settings > Jobs and events. */
export function tabsOf(failed: number): { id: string; label: string; href: string; count?: number }[] {
  return [
    { id: 'jobs', label: 'Jobs', href: '/settings/jobs' },
    { id: 'events', label: 'Events', href: '/settings/events', ...(failed ? { count: failed } : {}) },
  ]
}
