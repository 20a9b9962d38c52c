import { routes, type LazyModule, type PluginRegistrar } from '@benchpin/kernel'

const board: LazyModule = () => import('./board_controller.ts')

export default function register(plugin: PluginRegistrar): void {
  plugin.contribute(routes, [{ method: 'GET', path: '/bad_screens', name: 'bad_screens.board', handler: [board, 'show'], access: { permission: 'bad_screens.view' } }])
}
