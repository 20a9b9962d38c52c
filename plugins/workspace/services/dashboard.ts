import { can, contributionsOf, dashboardWidgets, kernelLogger, quickJumps, type DashboardWidget } from '@benchpin/kernel'
import type { Jump, LoadedWidget } from '../screen_props.ts'

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

/** The widgets that the user may see, with their figures. One that fails leaves the others standing. */
export async function loadDashboard(): Promise<LoadedWidget[]> {
  return Promise.all((await permitted(await contributionsOf(dashboardWidgets))).map(loaded))
}

/** What the user may begin from the dashboard. */
export async function jumpsOfUser(): Promise<Jump[]> {
  const jumps = await permitted((await contributionsOf(quickJumps)).flat())
  return jumps.map(({ label, href, icon }) => ({ label, href, icon }))
}
