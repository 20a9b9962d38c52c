import { writeFileSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { routes } from '../../host/kernel_points.ts'
import { pluginHost } from '../../host/plugin_host.ts'
import { runAsTenant } from '../../tenancy/context.ts'
import { toItsEnd } from '../run/to_its_end.ts'
import type { StartMeasure } from './start_check.ts'

const loaded = new Set<string>()

/** Notes every module that is loaded from here on. */
function watchModules(): void {
  registerHooks({
    load(url, context, nextLoad) {
      if (url.startsWith('file:')) loaded.add(fileURLToPath(url))
      return nextLoad(url, context)
    },
  })
}

/**
 * Enables the plugin for one tenant, as the console does, and opens its pages over HTTP.
 *
 * @returns those that are not there
 */
async function enable(plugin: string): Promise<string[]> {
  const { allTenants } = await import('../../tenants/tenants_service.ts')
  const { switchPlugin } = await import('../../features/feature_service.ts')
  const { TestTenant } = await import('../../testing/test_tenant.ts')
  const { default: testUtils } = await import('@adonisjs/core/services/test_utils')
  await testUtils.httpServer().start()
  const [summary] = await allTenants()
  const tenant = new TestTenant(summary!.id, [])
  const owner = await tenant.client()
  await runAsTenant({ tenantId: tenant.id }, () => switchPlugin(plugin, true))
  // Whoever asks first, for whatever page, wakes the plugin in this process.
  await owner.get('/profile', { inertia: true })
  const pages = pluginHost().contributions.all(routes).filter((one) => one.plugin === plugin && !one.feature)
  const missing: string[] = []
  for (const route of pages.flatMap(({ value }) => value)) {
    if (route.method !== 'GET' || route.path.includes(':') || 'platformAdmin' in route.access) continue
    if ((await owner.get(route.path, { inertia: true })).status === 404) missing.push(`GET ${route.path}`)
  }
  return missing
}

/** `ace contract-start <plugin> <result file>`: starts the application, and notes what is loaded of a plugin. Started by `plugin:check`. */
export async function run(argv: string[]): Promise<void> {
  await toItsEnd(() => measureStart(argv))
}

async function measureStart([plugin = '', resultFile = '']: string[]): Promise<void> {
  watchModules()
  const { createIgnitor } = await import('../../boot/application.ts')
  const app = (await createIgnitor()).createApp('test')
  await app.init()
  await app.boot()
  await app.start(() => {})
  const host = pluginHost()
  const { folder } = host.plugin(plugin)
  // In the repository of an author the kernel itself lies below the plugin's folder.
  const own = [...loaded].filter((file) => file.startsWith(folder + sep)).map((file) => relative(folder, file)).filter((file) => !file.startsWith(`node_modules${sep}`))
  const missing = await enable(plugin)
  const awake = !host.dormant.has(plugin) && host.states().some(({ id, state }) => id === plugin && state === 'loaded')
  const measure: StartMeasure = { loaded: own, awake, missing, reason: host.states().find(({ id }) => id === plugin)?.reason ?? null }
  writeFileSync(resultFile, JSON.stringify(measure))
  await app.terminate()
}
