import type { CounterData, DashboardListData, MonthlyBarsData } from '../../http/dashboard_types.ts'
import type { NavigationGroupId, PeekPayload } from '../../http/screen_types.ts'
import { definePoint } from '../points.ts'

/** An entry of the sidebar; it is absent for those without the permission. */
export interface NavigationDeclaration {
  group: NavigationGroupId
  label: string
  href: string
  /** Bundled Lucide icon: `i-lucide-gem`. */
  icon: string
  /** Small numbers first. */
  order: number
  permission: string
}

/** Sidebar entries. */
export const navigation = definePoint<NavigationDeclaration[]>('kernel.navigation')

/** What is shown when a row of a list or an answer of the search is clicked. */
export interface QuickPeek {
  /** Permanent id, for instance `sales.invoice`. */
  type: string
  permission: string
  /** Throws RecordNotFoundError where there is no such record in the ambient tenant. */
  load(id: number): Promise<PeekPayload>
}

/** Quick peeks. */
export const quickPeeks = definePoint<QuickPeek>('kernel.quick_peeks')

interface WidgetBasics {
  id: string
  title: string
  /** Small numbers first. */
  order: number
  permission: string
}

/**
 * A block of the dashboard: `counter` is one figure that leads to a list; `monthly_bars` this year against last;
 * `list` a few rows.
 */
export type DashboardWidget = WidgetBasics &
  (
    | { kind: 'counter'; load(): Promise<CounterData> }
    | { kind: 'monthly_bars'; load(): Promise<MonthlyBarsData> }
    | { kind: 'list'; load(): Promise<DashboardListData> }
  )

/** Dashboard widgets. */
export const dashboardWidgets = definePoint<DashboardWidget>('kernel.dashboard_widgets')

/** A button of the dashboard for what people begin most often: `New invoice`. */
export interface QuickJump {
  label: string
  href: string
  /** Bundled Lucide icon. */
  icon: string
  /** Small numbers first; the first one is the page's primary button. */
  order: number
  permission: string
}

/** Quick jumps of the dashboard. */
export const quickJumps = definePoint<QuickJump[]>('kernel.quick_jumps')

/** A component that a plugin puts into another plugin's page. */
export interface SlotDeclaration {
  /** Page name: `contacts::Contact`. */
  page: string
  /** Block of the page: `tabs`. */
  block: string
  position: 'before' | 'after' | 'replace'
  /** Screen component: `loyalty::ContactTab`. */
  component: string
  permission: string
  label?: string
}

/** Slots. */
export const slots = definePoint<SlotDeclaration>('kernel.slots')
