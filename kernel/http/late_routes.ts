import type { HttpContext } from '@adonisjs/core/http'
import type { Knex } from 'knex'
import { databaseManager } from '../database/client.ts'
import { disabledEverywhere } from '../host/dormancy.ts'
import { routes, type RouteDeclaration } from '../host/kernel_points.ts'
import { pluginHost } from '../host/plugin_host.ts'
import type { Contribution } from '../host/points.ts'
import { withAmbient } from '../tenancy/context.ts'
import { gateOf } from './gate.ts'

/** Plugins that were dormant when the router took its routes in. */
let late: ReadonlySet<string> | null = null

/** Loads what some tenant has enabled since this process started. */
async function wakeEnabled(): Promise<void> {
  const host = pluginHost()
  if (host.dormant.size === 0) return
  const knex: Knex = databaseManager().connection().getWriteClient()
  const off = await withAmbient({ across: true, transaction: null }, () => disabledEverywhere(knex, host.plugins.map(({ manifest }) => manifest)))
  await host.wake((id) => !off.has(id))
}

function parametersOf(pattern: string, path: string): Record<string, string> | null {
  const [wanted, given] = [pattern, path].map((one) => one.split('/').filter(Boolean)) as [string[], string[]]
  if (wanted.length !== given.length) return null
  const parameters: Record<string, string> = {}
  for (const [index, part] of wanted.entries()) {
    if (part.startsWith(':')) parameters[part.slice(1)] = decodeURIComponent(given[index]!)
    else if (part !== given[index]) return null
  }
  return parameters
}

interface LateRoute {
  contribution: Contribution<RouteDeclaration>
  parameters: Record<string, string>
}

function lateRoute(method: string, path: string): LateRoute | null {
  const asked = method === 'HEAD' ? 'GET' : method
  for (const contribution of pluginHost().contributions.all(routes).filter(({ plugin }) => late?.has(plugin))) {
    // What is spelled out goes before what a parameter stands for.
    const own = contribution.value.filter((one) => one.method === asked).sort((a, b) => Number(a.path.includes(':')) - Number(b.path.includes(':')))
    for (const value of own) {
      const parameters = parametersOf(value.path, path)
      if (parameters) return { contribution: { ...contribution, value }, parameters }
    }
  }
  return null
}

/** Remembers which plugins' routes the router does not have. Called when it has taken in the others. */
export function noteLatePlugins(): void {
  late = new Set(pluginHost().dormant)
}

/**
 * Answers an address that the router does not know: a plugin that no tenant had on when this process started may have
 * been enabled since. Its routes are behind the same gate as all.
 */
export async function answerLate(ctx: HttpContext, unknown: () => never): Promise<unknown> {
  if (!late || late.size === 0) return unknown()
  await wakeEnabled()
  const found = lateRoute(ctx.request.method(), ctx.request.url())
  if (!found) return unknown()
  const { name, path, handler } = found.contribution.value
  ctx.params = found.parameters
  ctx.route = { ...ctx.route!, name, pattern: path }
  return gateOf(found.contribution)(ctx, async () => {
    const { default: controller } = await handler[0]()
    return ctx.containerResolver.call((await ctx.containerResolver.make(controller as never)) as never, handler[1] as never, [ctx])
  })
}
