import { models, routes, type AnyTenantModel, type LazyModule, type PluginRegistrar } from '@benchpin/kernel'
import { Tray } from './tray.ts'

const trays: LazyModule = () => import('./trays_controller.ts')
let made = 0

export default function register(plugin: PluginRegistrar): void {
  plugin.contribute(models, [{ model: Tray as unknown as AnyTenantModel, factory: () => Tray.create({ name: `Velvet tray ${made++}` }) }])
  plugin.contribute(routes, [{ method: 'GET', path: '/bad_isolation', name: 'bad_isolation.trays', handler: [trays, 'index'], access: { permission: 'bad_isolation.view' } }])
}
