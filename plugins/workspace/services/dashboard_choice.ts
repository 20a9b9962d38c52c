import { preference, rememberPreference } from '@benchpin/kernel'

/** Which widgets a user wants on the dashboard, and in which order. What is in neither list is new, and shown at its own place. */
export interface DashboardChoice {
  order: string[]
  hidden: string[]
}

const NAME = 'workspace.dashboard'

/** The signed-in user's choice; all widgets in their own order where none was made. */
export async function dashboardChoice(): Promise<DashboardChoice> {
  return (await preference<DashboardChoice>(NAME)) ?? { order: [], hidden: [] }
}

/** Remembers the signed-in user's choice. */
export async function rememberDashboardChoice({ order, hidden }: DashboardChoice): Promise<void> {
  await rememberPreference(NAME, { order: [...new Set(order)], hidden: [...new Set(hidden)] })
}

/** Widgets in the order of a choice: those that it names first, the others after them as they were. */
export function inChosenOrder<T extends { id: string }>(widgets: T[], { order }: DashboardChoice): T[] {
  const place = new Map(order.map((id, index) => [id, index]))
  const last = order.length
  return [...widgets].sort((a, b) => (place.get(a.id) ?? last) - (place.get(b.id) ?? last))
}
