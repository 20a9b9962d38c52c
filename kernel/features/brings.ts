import { pluginHost } from '../host/plugin_host.ts'

/** Something that a feature brings: a screen, a report, a job. */
export interface Brought {
  kind: string
  label: string
}

/** Words for the points of the kernel and of first-party plugins; a point of a third party's is named after itself. */
const KINDS: Record<string, string> = {
  'kernel.navigation': 'Screen',
  'kernel.dashboard_widgets': 'Dashboard',
  'kernel.quick_jumps': 'Button',
  'kernel.slots': 'Part of a page',
  'kernel.settings': 'Setting',
  'kernel.search_sources': 'Search',
  'kernel.editable_lists': 'List',
  'reports.reports': 'Report',
  'automation.jobs': 'Job',
  'receivables.tenders': 'Way to pay',
}

function kindOf(point: string): string {
  const words = (KINDS[point] ?? point.split('.').at(-1)!).replaceAll('_', ' ').replace(/s$/, '')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

function labelOf(value: unknown): string | null {
  const { title, label } = (value ?? {}) as { title?: unknown; label?: unknown }
  return typeof title === 'string' ? title : typeof label === 'string' ? label : null
}

/** What is contributed under a feature and has a name that a person knows, by kind. */
export function broughtBy(feature: string): Brought[] {
  const brought = pluginHost()
    .contributions.underFeature(feature)
    .flatMap(({ point, value }) => (Array.isArray(value) ? (value as unknown[]) : [value]).map((one) => ({ kind: kindOf(point), label: labelOf(one) })))
  const named = brought.filter((one): one is Brought => one.label !== null)
  return [...new Map(named.map((one) => [`${one.kind} ${one.label}`, one])).values()]
}
