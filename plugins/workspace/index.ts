import { navigation, routes, settings, type PluginRegistrar } from '@benchpin/kernel'
import { workspaceNavigation } from './navigation.ts'
import { workspaceRoutes } from './http/routes.ts'
import { workspaceSettings } from './settings.ts'

export default function register(plugin: PluginRegistrar): void {
  plugin.contribute(routes, workspaceRoutes)
  plugin.contribute(navigation, workspaceNavigation)
  plugin.contribute(settings, workspaceSettings)
}
