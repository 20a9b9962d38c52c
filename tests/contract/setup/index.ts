import { tenantSetups, type PluginRegistrar } from '@benchpin/kernel'

export default function register(plugin: PluginRegistrar): void {
  plugin.contribute(tenantSetups, { prepare: () => Promise.reject(new Error('the tray is stuck')) })
}
