import { navigation, pluginHost, routes, type LazyModule, type PluginRegistrar } from '@benchpin/kernel'

const trays: LazyModule = () => import('./trays_controller.ts')

export default function register(plugin: PluginRegistrar): void {
  plugin.contribute(routes, [{ method: 'GET', path: '/bad_enablement', name: 'bad_enablement.trays', handler: [trays, 'index'], access: { anyMember: true } }])
  const registrar = pluginHost().contributions.registrarFor('workspace')
  registrar.contribute(navigation, [{ group: 'stock', label: 'Trays', href: '/bad_enablement', icon: 'i-lucide-gem', order: 99, permission: 'kernel.dashboard.view' }])
}
