import { models, settings, type PluginRegistrar } from '@benchpin/kernel'
import { controlAccount } from '@benchpin/plugins/ledger'
import { inventoryModels } from './factories.ts'
import { inventoryControl } from './services/control.ts'
import { stockIdPrefixes } from './services/settings.ts'

/** Wires the plugin. */
export default function register(plugin: PluginRegistrar): void {
  plugin.contribute(models, inventoryModels)
  plugin.contribute(settings, stockIdPrefixes)
  plugin.contribute(controlAccount, inventoryControl)
}
