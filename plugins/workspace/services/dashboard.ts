import { can, contributionsOf, dashboardWidgets, kernelLogger, quickJumps, type DashboardWidget } from '@benchpin/kernel'
import type { Jump, LoadedWidget, WidgetChoice } from '../screen_props.ts'
import { dashboardChoice, inChosenOrder, type DashboardChoice } from './dashboard_choice.ts'

async function loaded({ id, title, kind, load }: DashboardWidget): Promise<LoadedWidget> {
  const data = await load().catch((error: unknown) => {
    kernelLogger()?.error({ err: error }, `The dashboard's widget ${id} failed`)
    return null
  })
  return { id, title, kind, data } as LoadedWidget
}

async function permitted<T extends { permission: string; order: number }>(all: T[]): Promise<T[]> {
  const held: T[] = []
  for (const one of all) if (await can(one.permission)) held.push(one)
  return held.sort((a, b) => a.order - b.order)
}

/** The widgets that the user may see, in the order of his choice. */
async function offered(choice: DashboardChoice): Promise<DashboardWidget[]> {
  return inChosenOrder(await permitted(await contributionsOf(dashboardWidgets)), choice)
}

/**
 * The widgets that the user may see and wants to, with their figures, in his order. What is left out is not computed. One
 * that fails leaves the others standing.
 */
export async function loadDashboard(): Promise<{ widgets: LoadedWidget[]; isCleared: boolean }> {
  const choice = await dashboardChoice()
  const all = await offered(choice)
  const wanted = all.filter(({ id }) => !choice.hidden.includes(id))
  return { widgets: await Promise.all(wanted.map(loaded)), isCleared: all.length > 0 && wanted.length === 0 }
}

/** What a user can choose from, in his order. */
export async function widgetsToChoose(): Promise<WidgetChoice[]> {
  if (!(await can('kernel.dashboard.view'))) return []
  const choice = await dashboardChoice()
  return (await offered(choice)).map(({ id, title, kind }) => ({ id, title, kind, shown: !choice.hidden.includes(id) }))
}

/** What the user may begin from the dashboard. */
export async function jumpsOfUser(): Promise<Jump[]> {
  const jumps = await permitted((await contributionsOf(quickJumps)).flat())
  return jumps.map(({ label, href, icon }) => ({ label, href, icon }))
}
