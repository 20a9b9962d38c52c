import { can, contributionsOf, dashboardWidgets, kernelLogger } from '@benchpin/kernel'

/** A widget as the dashboard draws it; `data` is null where it could not be computed. */
export interface LoadedWidget {
  id: string
  title: string
  kind: 'counter' | 'monthly_bars' | 'list'
  data: Record<string, unknown> | null
}

/** The widgets that the user may see, with their figures. One that fails leaves the others standing. */
export async function loadDashboard(): Promise<LoadedWidget[]> {
  const loaded: LoadedWidget[] = []
  const widgets = (await contributionsOf(dashboardWidgets)).sort((a, b) => a.order - b.order)
  for (const { id, title, kind, permission, load } of widgets) {
    if (!(await can(permission))) continue
    const data = await load().catch((error: unknown) => {
      kernelLogger()?.error({ err: error }, `The dashboard's widget ${id} failed`)
      return null
    })
    loaded.push({ id, title, kind, data })
  }
  return loaded
}
