/** The shapes that the workspace's screens receive. Types only: services and screens share them. */
import type {
  CountedWord,
  CounterData,
  DescribedDifference,
  RestorePreview,
  DashboardListData,
  FeatureForScreen,
  MonthlyBarsData,
  PermissionOrigin,
  PostalAddress,
  SettingForForm,
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

/** A widget that can be put on the dashboard or left out. */
export interface WidgetChoice {
  id: string
  title: string
  kind: LoadedWidget['kind']
  shown: boolean
}

export interface MySettingsProps {
  settings: SettingForForm[]
  widgets: WidgetChoice[]
}

export interface DashboardProps {
  widgets: LoadedWidget[]
  /** The user has taken every widget off. */
  isCleared: boolean
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

/** A number series of a store. */
export interface NumberSeries {
  /** Permanent name. */
  key: string
  /** In words. */
  name: string
  prefix: string
  digits: number
  /** The count that comes next. */
  counter: number
  /** The number that comes next, as it is written. */
  next: string
}

export interface StoreProps {
  store: StoreView | null
  settings: SettingForForm[]
  timeZones: string[]
  /** Number series that count in this store, with the number that comes next. */
  numbers: NumberSeries[]
}

export interface FeaturesProps {
  list: FeatureForScreen[]
}

/** Whether a user can sign in. */
export type UserStanding = 'active' | 'invited' | 'inactive'

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
  /** A second factor is on. */
  secondFactor: boolean
  groups: GroupChoice[]
  overrides: OverrideChoice[]
  catalog: PermissionChoice[]
  /** The signed-in user holds every right of this one, and may look as he does. */
  mayLook: boolean
  effective: { storeId: number; storeName: string; permissions: PermissionOrigin[] }[]
}

export interface UserProps {
  member: UserView | null
  groups: { id: number; name: string; description: string }[]
  storeChoices: { id: number; name: string }[]
}

/** An editable list by name. */
export interface ListChoice {
  id: string
  group: string
  title: string
}

export interface ListsProps {
  lists: ListChoice[]
  /** The list that is open; null where no plugin has one. */
  open: (ListChoice & { description: string; required: boolean; longest: number; words: CountedWord[] }) | null
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
  /** What a new group begins with: a copy of another one. */
  start: { name: string; description: string; permissions: string[] } | null
  /** Groups that its users may be moved to when it is deleted. */
  others: { id: number; name: string }[]
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
  differences: DescribedDifference[]
  hash: string
  /** List of all changes of the record. */
  historyHref: string | null
  /** What undoing it would do; null where there is nothing to undo, or the user may not. */
  restore: RestorePreview | null
}

export interface AuditEntryProps {
  entry: AuditEntryView
}
