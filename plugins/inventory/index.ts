import { dashboardWidgets, demoLoaders, models, navigation, quickPeeks, routes, searchSources, settings, type PluginRegistrar } from '@benchpin/kernel'
import { fileOwners } from '@benchpin/plugins/files'
import { controlAccount } from '@benchpin/plugins/ledger'
import { stockDemo } from './demo/loader.ts'
import { inventoryModels } from './factories.ts'
import { inventoryRoutes } from './http/routes.ts'
import { inventoryControl } from './services/control.ts'
import { stockWidgets } from './services/dashboard.ts'
import { itemEvents } from './services/item_events.ts'
import { itemPhotos } from './services/item_photos.ts'
import { moveEvents } from './services/move_events.ts'
import { itemPeek } from './services/peek.ts'
import { itemSearch } from './services/search_source.ts'
import { stockIdPrefixes } from './services/settings.ts'

/** Wires the plugin. */
export default function register(plugin: PluginRegistrar): void {
  plugin.contribute(models, inventoryModels)
  plugin.contribute(routes, inventoryRoutes)
  plugin.contribute(navigation, [
    { group: 'stock', label: 'Stock', href: '/inventory', icon: 'i-lucide-gem', order: 10, permission: 'inventory.view' },
    { group: 'settings', label: 'Pricing multipliers', href: '/inventory/multipliers', icon: 'i-lucide-percent', order: 60, permission: 'inventory.prices' },
  ])
  plugin.contribute(settings, stockIdPrefixes)
  plugin.contribute(controlAccount, inventoryControl)
  plugin.contribute(searchSources, itemSearch)
  plugin.contribute(quickPeeks, itemPeek)
  plugin.contribute(fileOwners, itemPhotos)
  plugin.contribute(itemEvents, moveEvents)
  for (const widget of stockWidgets) plugin.contribute(dashboardWidgets, widget)
  plugin.contribute(demoLoaders, stockDemo)
}
