import { dashboardWidgets, models, navigation, routes, type AnyTenantModel, type LazyModule, type PluginRegistrar } from '@benchpin/kernel'
import { Lamp } from './lamp.ts'

const lamps: LazyModule = () => import('./lamps_controller.ts')
const VIEW = 'good_lamps.view'
let made = 0

export default function register(plugin: PluginRegistrar): void {
  plugin.contribute(models, [{ model: Lamp as unknown as AnyTenantModel, factory: () => Lamp.create({ name: `Lamp of bench ${made++}`, bulbOf: '2026-01-05' }) }])
  plugin.contribute(routes, [
    { method: 'GET', path: '/good_lamps', name: 'good_lamps.lamps.index', handler: [lamps, 'index'], access: { permission: VIEW } },
    { method: 'GET', path: '/good_lamps/:id', name: 'good_lamps.lamps.show', handler: [lamps, 'show'], access: { permission: VIEW } },
    { method: 'POST', path: '/good_lamps/:id/bulb', name: 'good_lamps.lamps.bulb', handler: [lamps, 'changeBulb'], access: { permission: 'good_lamps.change' } },
  ])
  plugin.contribute(navigation, [{ group: 'service', label: 'Lamps', href: '/good_lamps', icon: 'i-lucide-lightbulb', order: 90, permission: VIEW }])
  plugin.contribute(
    dashboardWidgets,
    {
      ...{ id: 'good_lamps.old_bulbs', title: 'Old bulbs', kind: 'counter', order: 95, permission: VIEW },
      load: async () => ({ value: (await Lamp.query().where('bulb_of', '<', '2025-11-21')).length, type: 'number', href: '/good_lamps' }),
    },
    { feature: 'good_lamps.reminders' }
  )
}
