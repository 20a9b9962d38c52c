import { routes, quickPeeks, type RouteDeclaration } from '../../host/kernel_points.ts'
import { pluginHost } from '../../host/plugin_host.ts'
import type { ContractRecords, ContractSubject } from '../contract_check.ts'

/** A route of the plugin under check, with the feature that it stands under. */
export interface OwnRoute extends RouteDeclaration {
  feature: string | null
}

/** Most addresses that are tried for one route. */
const MOST = 60

/** The plugin's routes. */
export function ownRoutes(subject: ContractSubject): OwnRoute[] {
  return subject.contributed(routes).flatMap(({ value, feature = null }) => value.map((route) => ({ ...route, feature })))
}

/** Whether a route is for users of a tenant, with a permission or without. */
export function isForMembers({ access }: RouteDeclaration): boolean {
  return 'permission' in access || 'anyMember' in access
}

/** How the report calls a route. */
export function nameOf({ method, path, name }: RouteDeclaration): string {
  return `${method} ${path} (${name})`
}

/** Names of the parameters in a route's path. */
export function parametersOf(path: string): string[] {
  return [...path.matchAll(/:(\w+)/g)].map(([, name]) => name!)
}

/** Values of parameters that are no record's id. */
function wordsFor(parameter: string): string[] {
  const { plugins, contributions } = pluginHost()
  if (parameter === 'type') return contributions.all(quickPeeks).map(({ value }) => value.type)
  if (parameter === 'plugin') return plugins.map(({ manifest }) => manifest.id)
  if (parameter === 'feature') return plugins.flatMap(({ manifest }) => (manifest.features ?? []).map(({ id }) => id))
  if (parameter === 'token') return ['nonsense']
  return []
}

/** Ids of what is contributed to points that the plugin publishes, and its own ids on the kernel's: `/reports/:report`. */
function namesKnownTo(plugin: string): string[] {
  const ids = pluginHost().contributions.entries().flatMap(({ point, contribution }) => {
    if (!point.startsWith(`${plugin}.`) && contribution.plugin !== plugin) return []
    const { id, key, type } = contribution.value as { id?: unknown; key?: unknown; type?: unknown }
    return [id, key, type].filter((one): one is string => typeof one === 'string')
  })
  return [...new Set(ids)]
}

function filled(path: string, values: (parameter: string, index: number) => readonly string[]): string[] {
  return parametersOf(path).reduce((made, parameter, index) => made.flatMap((address) => values(parameter, index).map((value) => address.replace(`:${parameter}`, encodeURIComponent(value)))), [path])
}

/** At most so many of a list, evenly spread over it. */
function some<T>(list: readonly T[], most = MOST): T[] {
  if (list.length <= most) return [...list]
  return Array.from({ length: most }, (_, index) => list[Math.floor((index * list.length) / most)]!)
}

/** Addresses of a route that name these records, those of the plugin's own tables first; for a route that opens one of them. */
export function addressesOf(route: RouteDeclaration, records: ContractRecords, plugin: string): string[] {
  const own = [...records].sort(([a], [b]) => Number(b.startsWith(`${plugin}_`)) - Number(a.startsWith(`${plugin}_`)))
  const ids = [...new Set(own.map(([, id]) => String(id)))]
  return filled(route.path, (parameter) => {
    const words = wordsFor(parameter)
    return words.length > 0 ? words : [...ids, ...namesKnownTo(plugin)]
  }).slice(0, MOST * 4)
}

/** One address of a route, for questions that are answered before anybody looks at what it names. */
export function anyAddress(route: RouteDeclaration): string {
  return filled(route.path, (parameter) => [wordsFor(parameter)[0] ?? '1'])[0]!
}

/**
 * Addresses by which somebody reaches for records of another: all parameters foreign, and each of them foreign beside
 * own ones.
 */
export function foreignAddresses(route: RouteDeclaration, own: ContractRecords, foreign: ContractRecords): string[] {
  const [mine, theirs] = [own, foreign].map((records) => [...new Set(records.values())].map(String)) as [string[], string[]]
  const parameters = parametersOf(route.path)
  const isRecord = (parameter: string) => wordsFor(parameter).length === 0
  const all = filled(route.path, (parameter) => (isRecord(parameter) ? theirs : wordsFor(parameter)))
  if (parameters.filter(isRecord).length < 2) return some(all)
  const mixed = parameters.flatMap((stranger) => filled(route.path, (parameter) => (!isRecord(parameter) ? wordsFor(parameter) : parameter === stranger ? theirs : mine)))
  return [...some(all), ...some(mixed)]
}
