import type { PackedDescription } from '../surfaces.ts'

const WORDS: Record<string, string> = {
  'kernel.routes': 'Pages and addresses',
  'kernel.navigation': 'Sidebar entries',
  'kernel.models': 'Tables with records',
  'kernel.settings': 'Settings',
  'kernel.slots': "Places in other plugins' pages",
  'kernel.dashboard_widgets': 'Dashboard',
  'kernel.search_sources': 'Search',
  'kernel.quick_peeks': 'Quick peeks',
  'kernel.quick_jumps': 'Quick jumps',
  'kernel.commands': 'Commands',
  'kernel.tenant_setups': 'Records for each organization',
  'kernel.demo_loaders': 'Demo data',
  'kernel.durable_listeners': 'Listens, after the fact, to',
  'automation.jobs': 'Scheduled jobs',
  'automation.long_works': 'Long work',
  'reports.reports': 'Reports',
  'receivables.tenders': 'Ways to pay',
  'ledger.control_account': 'Accounts that it explains',
}

/** What a plugin asks for and where it will show, in lines for a person to agree to. */
export function asksOf({ manifest, surfaces }: PackedDescription): string[] {
  const { title, version, description, requires = {}, permissions = [], features = [], enabledByDefault = true } = manifest
  const list = (heading: string, lines: string[]) => (lines.length > 0 ? [heading, ...lines.map((line) => `  ${line}`)] : [])
  const heard = Object.entries(surfaces).flatMap(([point, names]) => (names.every((name) => name === 'function') && !WORDS[point] ? [point] : []))
  return [
    `${title} ${version} (${manifest.id})`,
    description,
    enabledByDefault ? 'On for every organization, until a platform admin disables it.' : 'Off, until a platform admin enables it for an organization.',
    ...list('Needs', Object.entries(requires).map(([id, range]) => `${id} ${range}`)),
    ...list('Permissions', permissions.map(({ id, label, groups }) => `${id}: ${label}${groups.length > 0 ? ` (given to ${groups.join(', ')})` : ''}`)),
    ...list('Features', features.map(({ title: name }) => name)),
    ...list('Listens to', heard),
    ...Object.entries(surfaces).flatMap(([point, names]) => list(WORDS[point] ?? point, [...new Set(names)].filter((name) => name !== 'unnamed' && name !== 'function'))),
  ]
}
