import { routes, type PluginRegistrar } from '@benchpin/kernel'
import { documentRoutes } from './http/routes.ts'

export default function register(plugin: PluginRegistrar): void {
  plugin.contribute(routes, documentRoutes)
}
