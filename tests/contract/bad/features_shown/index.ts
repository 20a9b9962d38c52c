import { navigation, routes, type LazyModule, type PluginRegistrar } from '@benchpin/kernel'

const board: LazyModule = () => import('./board_controller.ts')
const VIEW = 'bad_features_shown.view'
const feature = 'bad_features_shown.board'

export default function register(plugin: PluginRegistrar): void {
  plugin.contribute(routes, [{ method: 'GET', path: '/bad_features_shown', name: 'bad_features_shown.board', handler: [board, 'show'], access: { permission: VIEW } }], { feature })
  plugin.contribute(navigation, [{ group: 'service', label: 'Board', href: '/bad_features_shown', icon: 'i-lucide-layout-grid', order: 95, permission: VIEW }])
}
