import type { StateValue } from '@benchpin/ui'
import type { DeletionView, TenantRow, WorkView } from '../../screen_props.ts'

/** How the state of an organization is shown. */
export const statusOf: Record<TenantRow['status'], StateValue> = {
  active: { label: 'Active', tone: 'success' },
  suspended: { label: 'Suspended', tone: 'warning' },
  closed: { label: 'Closed', tone: 'error' },
}

/** How the state of long work is shown. */
export const workState: Record<WorkView['status'], StateValue> = {
  running: { label: 'Running', tone: 'info' },
  done: { label: 'Done', tone: 'success' },
  failed: { label: 'Failed', tone: 'error' },
  cancelled: { label: 'Cancelled', tone: 'neutral' },
  interrupted: { label: 'Interrupted', tone: 'warning' },
}

export { causes, outcomes } from '@benchpin/plugins/automation/screens/parts/words.ts'

/** What a deletion waits for. */
export const deletionWords: Record<DeletionView['state'], string> = {
  exporting: 'Its export is being made.',
  waiting: 'Its export is ready.',
  purging: 'Its rows and files are being deleted.',
  purged: 'It is deleted.',
  stopped: 'The deletion was stopped.',
}

/** Bytes as people say them. */
export function bytes(count: number): string {
  const units = ['bytes', 'kB', 'MB', 'GB', 'TB']
  let [value, unit] = [count, 0]
  while (value >= 1000 && unit < units.length - 1) [value, unit] = [value / 1000, unit + 1]
  return `${unit === 0 ? value : value.toFixed(value < 10 ? 1 : 0)} ${units[unit]}`
}

/** An event's permanent name as a sentence begins: `plan_assigned` is "Plan assigned". */
export function eventWords(event: string): string {
  const words = event.replaceAll('_', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** A whole number with its separators. */
export const figure = (count: number) => new Intl.NumberFormat('en-US').format(count)
