import { dashboardWidgets, demoLoaders, editableLists, models, navigation, quickJumps, quickPeeks, routes, searchSources, settings, switchImpacts, type PluginRegistrar } from '@benchpin/kernel'
import { fileOwners } from '@benchpin/plugins/files'
import { controlAccount, journalSource, postingFamilies } from '@benchpin/plugins/ledger'
import { FAMILIES } from './families/index.ts'
import { stockDemo } from './demo/loader.ts'
import { inventoryModels } from './factories.ts'
import { inventoryRoutes } from './http/routes.ts'
import { BULK_RECEIPT } from './services/bulk_receive.ts'
import { inventoryControl } from './services/control.ts'
import { stockWidgets } from './services/dashboard.ts'
import { inventoryLists } from './services/editable_lists.ts'
import { itemEvents } from './services/item_events.ts'
import { itemPhotos } from './services/item_photos.ts'
import { ITEM_SOURCE } from './services/items/search_texts.ts'
import { moveEvents } from './services/move_events.ts'
import { itemPeek } from './services/peek.ts'
import { itemSearch } from './services/search_source.ts'
import { stockImpact } from './services/switch_impacts.ts'
import { stockIdPrefixes } from './services/settings.ts'
import { reports } from '@benchpin/plugins/reports'
import { valuationReport } from './reports/valuation.ts'

/** Wires the plugin. */
export default function register(plugin: PluginRegistrar): void {
  plugin.contribute(models, inventoryModels)
  plugin.contribute(routes, inventoryRoutes)
  plugin.contribute(navigation, [
    { group: 'stock', label: 'Stock', href: '/inventory', icon: 'i-lucide-gem', order: 10, permission: 'inventory.view' },
    { group: 'settings', label: 'Pricing multipliers', href: '/inventory/multipliers', icon: 'i-lucide-percent', order: 60, permission: 'inventory.prices' },
  ])
  plugin.contribute(editableLists, inventoryLists)
  plugin.contribute(settings, stockIdPrefixes)
  plugin.contribute(postingFamilies, { accounts: ['sales_revenue', 'inventory', 'cost_of_goods_sold', 'inventory_adjustments'], families: FAMILIES.map(({ id, label }) => ({ value: id, label })) })
  plugin.contribute(controlAccount, inventoryControl)
  plugin.contribute(journalSource, { type: ITEM_SOURCE, label: 'Item', href: (id) => `/inventory/${id}` })
  plugin.contribute(journalSource, { type: BULK_RECEIPT, label: 'Bulk receipt', href: () => '/inventory?sort=-added' })
  plugin.contribute(searchSources, itemSearch)
  plugin.contribute(quickPeeks, itemPeek)
  plugin.contribute(fileOwners, itemPhotos)
  plugin.contribute(itemEvents, moveEvents)
  plugin.contribute(quickJumps, [{ label: 'Add item', href: '/inventory/new', icon: 'i-lucide-gem', order: 20, permission: 'inventory.create' }])
  for (const widget of stockWidgets) plugin.contribute(dashboardWidgets, widget)
  plugin.contribute(demoLoaders, stockDemo)
  plugin.contribute(reports, valuationReport)
  plugin.contribute(switchImpacts, stockImpact)
}
