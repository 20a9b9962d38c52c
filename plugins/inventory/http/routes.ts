import type { LazyModule, RouteAccess, RouteDeclaration } from '@benchpin/kernel'

const items: LazyModule = () => import('./controllers/items_controller.ts')
const costs: LazyModule = () => import('./controllers/costs_controller.ts')
const lookup: LazyModule = () => import('./controllers/lookup_controller.ts')
const multipliers: LazyModule = () => import('./controllers/multipliers_controller.ts')

const view: RouteAccess = { permission: 'inventory.view' }
const create: RouteAccess = { permission: 'inventory.create' }
const edit: RouteAccess = { permission: 'inventory.edit' }
const editCost: RouteAccess = { permission: 'inventory.edit_cost' }
const prices: RouteAccess = { permission: 'inventory.prices' }

/** Routes of inventory; literal paths stand before those with an id. */
export const inventoryRoutes: RouteDeclaration[] = [
  { method: 'GET', path: '/inventory', name: 'inventory.items.index', handler: [items, 'index'], access: view },
  { method: 'POST', path: '/inventory', name: 'inventory.items.store', handler: [items, 'store'], access: create },
  { method: 'GET', path: '/inventory/new', name: 'inventory.items.create', handler: [items, 'create'], access: create },
  { method: 'GET', path: '/inventory/lookup', name: 'inventory.lookup.show', handler: [lookup, 'show'], access: view },
  { method: 'GET', path: '/inventory/multipliers', name: 'inventory.multipliers.index', handler: [multipliers, 'index'], access: prices },
  { method: 'POST', path: '/inventory/multipliers', name: 'inventory.multipliers.store', handler: [multipliers, 'store'], access: prices },
  { method: 'PUT', path: '/inventory/multipliers/:id', name: 'inventory.multipliers.update', handler: [multipliers, 'update'], access: prices },
  { method: 'DELETE', path: '/inventory/multipliers/:id', name: 'inventory.multipliers.destroy', handler: [multipliers, 'destroy'], access: prices },
  { method: 'GET', path: '/inventory/:id', name: 'inventory.items.show', handler: [items, 'show'], access: view },
  { method: 'GET', path: '/inventory/:id/edit', name: 'inventory.items.edit', handler: [items, 'edit'], access: edit },
  { method: 'PUT', path: '/inventory/:id', name: 'inventory.items.update', handler: [items, 'update'], access: edit },
  { method: 'PUT', path: '/inventory/:id/cost', name: 'inventory.costs.update', handler: [costs, 'update'], access: editCost },
  { method: 'POST', path: '/inventory/:id/costs', name: 'inventory.costs.store', handler: [costs, 'store'], access: editCost },
]
