import { routes } from '../host/kernel_points.ts'
import { pluginHost } from '../host/plugin_host.ts'

let names: ReadonlySet<string> | null = null

/** Whether machines of others call a route: then it asks for no anti-forgery token. Nobody is signed in there. */
export function isForMachines(route: string | undefined): boolean {
  names ??= new Set(
    pluginHost()
      .contributions.all(routes)
      .flatMap(({ value }) => value)
      .flatMap(({ name, access, fromMachines }) => (fromMachines && 'everyone' in access ? [name] : []))
  )
  return route !== undefined && names.has(route)
}
