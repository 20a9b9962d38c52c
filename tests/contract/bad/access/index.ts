import { routes, type LazyModule, type PluginRegistrar } from '@benchpin/kernel'

const drawer: LazyModule = () => import('./drawer_controller.ts')

export default function register(plugin: PluginRegistrar): void {
  plugin.contribute(routes, [{ method: 'POST', path: '/bad_access/empty', name: 'bad_access.empty', handler: [drawer, 'empty'], access: { anyMember: true } }])
}
