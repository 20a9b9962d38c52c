/**
 * The shapes that cross from the server to a screen. Types only: the front end and the server import the
 * same file, so a screen that reads a property the server does not send fails the type check.
 */
import type { ValueType, StateValue } from './value_types.ts'
import type { FilterOption } from './list_types.ts'

export type * from './list_types.ts'
export type * from './value_types.ts'

/** A key figure or fact of a peek. */
export interface PeekFact {
  label: string
  type: ValueType
  value: string | number | boolean | null
}

/** A record seen from the side, without leaving where one is. */
export interface PeekPayload {
  type: string
  id: number
  title: string
  subtitle?: string
  state?: StateValue
  /** The record's own page. */
  href: string
  /** Up to three figures, drawn large. */
  figures: PeekFact[]
  facts: PeekFact[]
  lines?: { columns: { key: string; label: string; type: ValueType }[]; rows: Record<string, string | number | null>[] }
  events?: { at: string; text: string; actor?: string }[]
  image?: string
  actions?: { label: string; href: string }[]
}

/** One answer of the global search. */
export interface SearchHit {
  source: string
  sourceLabel: string
  icon: string
  id: number
  title: string
  detail: string
  peek?: string
  href: string
}

/** An entry of the sidebar. */
export interface NavigationEntry {
  label: string
  href: string
  icon: string
}

/** The seven groups of the sidebar, in their order. */
export type NavigationGroupId = 'sell' | 'customers' | 'stock' | 'service' | 'money' | 'reports' | 'settings'

/** A sidebar group with the entries that this user may see. */
export interface NavigationGroup {
  id: NavigationGroupId
  label: string
  entries: NavigationEntry[]
}

/** A store as the switcher shows it. */
export interface StoreChoice {
  id: number
  name: string
}

/** A component that a plugin places in another plugin's page. */
export interface SlotEntry {
  /** Page id, for instance `sales.invoice`. */
  page: string
  /** Block id on that page, for instance `totals`. */
  block: string
  position: 'before' | 'after' | 'replace'
  /** `plugin::path/Name`: `memos::CustomerMemos` is plugins/memos/slots/CustomerMemos.vue. */
  component: string
  /** What the server gives to the component, beside what the page passes. */
  props?: Record<string, unknown>
}

/** Props that every signed-in screen receives. */
export interface SharedProps {
  /** The signed-in person; null on the sign-in pages. */
  user: { id: number; name: string; email: string } | null
  tenant: { id: number; name: string; currency: string; locale: string } | null
  store: StoreChoice | null
  stores: StoreChoice[]
  /** Other organizations that the same identity may enter. */
  memberships: { tenantId: number; name: string }[]
  permissions: string[]
  /** Feature ids that are on for the tenant. */
  features: string[]
  navigation: NavigationGroup[]
  /** `<tenant>:<store>`, sent back with every mutation; a difference is a 409. */
  scope: string | null
  flash: { message?: string; tone?: 'success' | 'warning' | 'error'; href?: string; hrefLabel?: string }
  errors: Record<string, string>
  /** Help articles of the current page. */
  help: { id: string; title: string; html: string }[]
  demo: boolean
  /** What other plugins place in this page; sent by pages that have slots. */
  slots?: SlotEntry[]
  platformAdmin: { id: number; name: string } | null
  /** A platform admin works in the user's name, until then (UTC). */
  impersonation?: { admin: string; until: string } | null
  /** The organization can be read and not changed. */
  suspended?: { reason: string | null } | null
  /** The user with whose eyes the signed-in one looks; nothing can be changed then. */
  lookingAs?: string | null
  /** Until when this user must set up a second factor; null or absent where nobody asks. */
  secondFactorDue?: string | null
  /** What this user chose for every computer; null where nothing. */
  appearance?: { theme: 'light' | 'dark' | 'auto' | null; density: 'comfortable' | 'compact' | null }
  [key: string]: unknown
}

/** A field of a declared form (settings, simple records). The form frame draws it. */
export interface FormField {
  key: string
  label: string
  type: 'text' | 'textarea' | 'email' | 'password' | 'number' | 'money' | 'carat' | 'gram' | 'rate' | 'date' | 'toggle' | 'select' | 'multiselect'
  help?: string
  required?: boolean
  options?: FilterOption[]
  placeholder?: string
  /** A secret that is set shows as such and is never sent back. */
  secret?: boolean
}
