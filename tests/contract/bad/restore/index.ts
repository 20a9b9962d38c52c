import { models, type AnyTenantModel, type PluginRegistrar } from '@benchpin/kernel'
import { Tray } from './tray.ts'

let made = 0

export default function register(plugin: PluginRegistrar): void {
  plugin.contribute(models, [{ model: Tray as unknown as AnyTenantModel, factory: () => Tray.create({ name: `Velvet tray ${made++}` }) }])
}
