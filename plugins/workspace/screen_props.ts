/** The shapes that the workspace's screens receive. Types only: services and screens share them. */
import type {
  CounterData,
  DashboardListData,
  FeatureForScreen,
  MonthlyBarsData,
  PermissionOrigin,
  PluginState,
  PostalAddress,
  SettingForForm,
  TenantSummary,
} from '@benchpin/kernel'

/** A widget as the dashboard draws it; `data` is null where it could not be computed. */
export type LoadedWidget = { id: string; title: string } & (
  | { kind: 'counter'; data: CounterData | null }
  | { kind: 'monthly_bars'; data: MonthlyBarsData | null }
  | { kind: 'list'; data: DashboardListData | null }
)

/** A button of the dashboard. */
export interface Jump {
  label: string
  href: string
  icon: string
}

export interface DashboardProps {
  widgets: LoadedWidget[]
  jumps: Jump[]
}

/** An article in the help center's index. */
export interface HelpEntry {
  id: string
  title: string
  pluginTitle: string
  /** Plain words of the article, for the search. */
  words: string
}

export interface HelpProps {
  articles: HelpEntry[]
  article: { id: string; title: string; html: string } | null
  /** Path before `/<plugin>/<article>`. */
  base: string
}

export interface OrganizationProps {
  settings: SettingForForm[]
}

/** A store as the settings show it. */
export interface StoreView {
  id: number
  name: string
  code: string
  timeZone: string
  phone: string | null
  email: string | null
  active: boolean
  address: PostalAddress | null
  version: number
}

export interface StoresProps {
  stores: StoreView[]
}

export interface StoreProps {
  store: StoreView | null
  settings: SettingForForm[]
  timeZones: string[]
  /** Number series that count in this store, with the number that comes next. */
  numbers: { name: string; next: string }[]
}

export interface FeaturesProps {
  list: FeatureForScreen[]
}

/** Whether a user can sign in. */
export type UserStanding = 'active' | 'invited' | 'inactive'

/** A user in the list. */
export interface UserRow {
  id: number
  name: string
  email: string
  standing: UserStanding
  groups: string[]
  /** Permissions allowed or denied beside the groups. */
  overrides: number
}

export interface UsersProps {
  users: UserRow[]
}

/** A group in one store, or (null) in all. */
export interface GroupChoice {
  groupId: number
  storeId: number | null
}

/** One permission allowed or denied beside the groups, in one store or (null) in all. */
export interface OverrideChoice {
  permission: string
  effect: 'allow' | 'deny'
  storeId: number | null
}

/** A permission with the plugin that it belongs to. */
export interface PermissionChoice {
  permission: string
  label: string
  pluginTitle: string
}

/** A user with all that his page shows. */
export interface UserView {
  id: number
  name: string
  email: string
  standing: UserStanding
  version: number
  defaultStoreId: number | null
  groups: GroupChoice[]
  overrides: OverrideChoice[]
  catalog: PermissionChoice[]
  effective: { storeId: number; storeName: string; permissions: PermissionOrigin[] }[]
}

export interface UserProps {
  member: UserView | null
  groups: { id: number; name: string; description: string }[]
  storeChoices: { id: number; name: string }[]
}

/** A group in the list. */
export interface GroupRow {
  id: number
  name: string
  description: string
  standing: 'owner' | 'default' | 'own'
  permissions: number
  users: number
}

export interface GroupsProps {
  groups: GroupRow[]
}

/** A group as its page shows it. */
export interface GroupView {
  id: number
  name: string
  description: string
  standing: 'owner' | 'default' | 'own'
  permissions: string[]
  version: number
  users: { id: number; name: string }[]
}

export interface GroupProps {
  group: GroupView | null
  catalog: PermissionChoice[]
}

/** One changed attribute, before and after. */
export interface AuditDifference {
  attribute: string
  before: unknown
  after: unknown
}

/** An entry of the audit log as its page shows it. */
export interface AuditEntryView {
  sequence: number
  at: string
  actor: string
  address: string | null
  requestId: string | null
  operation: 'create' | 'update' | 'delete' | 'restore' | 'event'
  operationWord: string
  record: string
  recordId: number | null
  title: string
  differences: AuditDifference[]
  hash: string
}

export interface AuditEntryProps {
  entry: AuditEntryView
}

export interface TenantsProps {
  tenants: (TenantSummary & { stores: number; users: number; disabledPlugins: number })[]
  faults: PluginState[]
}

/** A plugin as the console shows it for one tenant. */
export interface PluginForTenant {
  id: string
  title: string
  description: string
  version: string
  enabled: boolean
  essential: boolean
  requires: string[]
  requiredBy: string[]
  /** Plugins that stand in the way of the switch, by title. */
  blockedBy: string[]
}

export interface TenantProps {
  organization: TenantSummary
  plugins: PluginForTenant[]
  faults: PluginState[]
}
