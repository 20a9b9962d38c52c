import type { LazyModule, RouteAccess, RouteDeclaration } from '@benchpin/kernel'

const dashboard: LazyModule = () => import('./dashboard_controller.ts')
const mySettings: LazyModule = () => import('./my_settings_controller.ts')
const alerts: LazyModule = () => import('./alerts_controller.ts')
const finding: LazyModule = () => import('./finding_controller.ts')
const lists: LazyModule = () => import('./lists_controller.ts')
const views: LazyModule = () => import('./views_controller.ts')
const place: LazyModule = () => import('./place_controller.ts')
const organization: LazyModule = () => import('./organization_controller.ts')
const stores: LazyModule = () => import('./stores_controller.ts')
const features: LazyModule = () => import('./features_controller.ts')
const users: LazyModule = () => import('./users_controller.ts')
const groups: LazyModule = () => import('./groups_controller.ts')
const audit: LazyModule = () => import('./audit_controller.ts')
const help: LazyModule = () => import('./help_controller.ts')

const anyMember: RouteAccess = { anyMember: true }
const everyone: RouteAccess = { everyone: true }
const manage: RouteAccess = { permission: 'kernel.settings.manage' }
const manageLists: RouteAccess = { permission: 'kernel.lists.manage' }
const manageUsers: RouteAccess = { permission: 'kernel.users.manage' }

function route(method: RouteDeclaration['method'], path: string, name: string, handler: RouteDeclaration['handler'], access: RouteAccess): RouteDeclaration {
  return { method, path, name: `workspace.${name}`, handler, access }
}

/** Routes of the shell and the settings. */
export const workspaceRoutes: RouteDeclaration[] = [
  route('GET', '/', 'dashboard', [dashboard, 'show'], anyMember),
  route('GET', '/my-settings', 'my_settings', [mySettings, 'show'], anyMember),
  route('PUT', '/my-settings', 'my_settings.update', [mySettings, 'update'], anyMember),
  route('PUT', '/my-settings/dashboard', 'my_settings.dashboard', [mySettings, 'updateDashboard'], anyMember),
  route('PUT', '/my-settings/appearance', 'my_settings.appearance', [mySettings, 'updateAppearance'], anyMember),
  route('GET', '/alerts', 'alerts.index', [alerts, 'index'], anyMember),
  { ...route('GET', '/alerts/unread', 'alerts.unread', [alerts, 'unread'], anyMember), noScreen: true },
  { ...route('POST', '/alerts/read', 'alerts.read', [alerts, 'read'], anyMember), whileSuspended: true },
  route('GET', '/search', 'search', [finding, 'search'], anyMember),
  { ...route('GET', '/peek/:type/:id', 'peek', [finding, 'peek'], anyMember), noScreen: true },
  { ...route('PUT', '/preferences/lists/:id', 'list_columns', [finding, 'rememberColumns'], anyMember), whileSuspended: true },
  route('POST', '/views', 'views.store', [views, 'store'], anyMember),
  route('PUT', '/views/beginning', 'views.beginning', [views, 'begin'], anyMember),
  route('PUT', '/views/:id', 'views.update', [views, 'update'], anyMember),
  route('DELETE', '/views/:id', 'views.destroy', [views, 'destroy'], anyMember),
  { ...route('POST', '/session/store', 'store_switch', [place, 'switchStore'], anyMember), whileSuspended: true, whileLooking: true },
  { ...route('POST', '/session/look/end', 'look_end', [place, 'endLooking'], anyMember), whileSuspended: true, whileLooking: true },
  { ...route('POST', '/session/organization', 'organization_switch', [place, 'switchOrganization'], anyMember), whileSuspended: true },
  route('GET', '/help', 'help.index', [help, 'index'], anyMember),
  route('GET', '/help/:plugin/:article', 'help.show', [help, 'show'], anyMember),
  route('GET', '/help-center', 'help_center.index', [help, 'publicIndex'], everyone),
  route('GET', '/help-center/:plugin/:article', 'help_center.show', [help, 'publicShow'], everyone),
  route('GET', '/settings/organization', 'organization.show', [organization, 'show'], manage),
  route('PUT', '/settings/organization', 'organization.update', [organization, 'update'], manage),
  route('GET', '/settings/stores', 'stores.index', [stores, 'index'], manage),
  route('GET', '/settings/stores/new', 'stores.create', [stores, 'create'], manage),
  route('POST', '/settings/stores', 'stores.store', [stores, 'store'], manage),
  route('GET', '/settings/stores/:id', 'stores.show', [stores, 'show'], manage),
  route('PUT', '/settings/stores/:id', 'stores.update', [stores, 'update'], manage),
  route('PUT', '/settings/stores/:id/settings', 'stores.settings', [stores, 'updateSettings'], manage),
  route('PUT', '/settings/stores/:id/numbers', 'stores.numbers', [stores, 'updateNumbers'], manage),
  route('GET', '/settings/features', 'features.index', [features, 'index'], { permission: 'kernel.features.manage' }),
  route('PUT', '/settings/features/:id', 'features.update', [features, 'update'], { permission: 'kernel.features.manage' }),
  route('GET', '/settings/users', 'users.index', [users, 'index'], manageUsers),
  route('GET', '/settings/users/new', 'users.create', [users, 'create'], manageUsers),
  route('POST', '/settings/users', 'users.store', [users, 'store'], manageUsers),
  route('GET', '/settings/users/:id', 'users.show', [users, 'show'], manageUsers),
  route('PUT', '/settings/users/:id', 'users.update', [users, 'update'], manageUsers),
  route('PUT', '/settings/users/:id/overrides', 'users.overrides', [users, 'updateOverrides'], manageUsers),
  route('POST', '/settings/users/:id/look', 'users.look', [users, 'look'], manageUsers),
  route('POST', '/settings/users/:id/invitation', 'users.invite_again', [users, 'inviteAgain'], manageUsers),
  route('DELETE', '/settings/users/:id/invitation', 'users.revoke_invitation', [users, 'revokeInvitation'], manageUsers),
  route('DELETE', '/settings/users/:id/second-factor', 'users.second_factor', [users, 'resetSecondFactor'], manageUsers),
  route('DELETE', '/settings/users/:id/sessions', 'users.sessions', [users, 'endSessions'], manageUsers),
  route('GET', '/settings/groups', 'groups.index', [groups, 'index'], manageUsers),
  route('GET', '/settings/groups/new', 'groups.create', [groups, 'create'], manageUsers),
  route('POST', '/settings/groups', 'groups.store', [groups, 'store'], manageUsers),
  route('GET', '/settings/groups/:id', 'groups.show', [groups, 'show'], manageUsers),
  route('PUT', '/settings/groups/:id', 'groups.update', [groups, 'update'], manageUsers),
  route('DELETE', '/settings/groups/:id', 'groups.destroy', [groups, 'destroy'], manageUsers),
  route('GET', '/settings/lists', 'lists.index', [lists, 'index'], manageLists),
  route('POST', '/settings/lists/words', 'lists.add', [lists, 'add'], manageLists),
  route('PUT', '/settings/lists/words', 'lists.rename', [lists, 'rename'], manageLists),
  route('POST', '/settings/lists/merge', 'lists.merge', [lists, 'merge'], manageLists),
  route('DELETE', '/settings/lists/words', 'lists.delete', [lists, 'destroy'], manageLists),
  route('GET', '/settings/audit', 'audit.index', [audit, 'index'], { permission: 'kernel.audit.view' }),
  route('GET', '/settings/audit/:sequence', 'audit.show', [audit, 'show'], { permission: 'kernel.audit.view' }),
  route('POST', '/settings/audit/:sequence/restore', 'audit.restore', [audit, 'restore'], { permission: 'kernel.audit.restore' }),
]
