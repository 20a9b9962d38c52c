import 'reflect-metadata'
import { Ignitor } from '@adonisjs/core'
import { dormantAtStart } from '../host/dormancy.ts'
import { pluginHost } from '../host/plugin_host.ts'
import { prepareEnvironment } from './environment.ts'
import { supplyModules } from './module_hooks.ts'
import { APP_ROOT } from './paths.ts'

const providers = [
  () => import('@adonisjs/core/providers/app_provider'),
  () => import('@adonisjs/core/providers/hash_provider'),
  () => import('@adonisjs/core/providers/edge_provider'),
  () => import('@adonisjs/core/providers/vinejs_provider'),
  () => import('@adonisjs/lucid/database_provider'),
  () => import('@adonisjs/session/session_provider'),
  () => import('@adonisjs/auth/auth_provider'),
  () => import('@adonisjs/shield/shield_provider'),
  () => import('@adonisjs/static/static_provider'),
  () => import('./vite_provider.ts'),
  () => import('@adonisjs/inertia/inertia_provider'),
  () => import('@adonisjs/limiter/limiter_provider'),
  () => import('@adonisjs/mail/mail_provider'),
  () => import('@adonisjs/drive/drive_provider'),
  () => import('./kernel_provider.ts'),
  () => import('../live/live_provider.ts'),
]

/** Only where there is a Redis: its client is loaded for nothing else. */
const redisProviders = [() => import('../redis/redis_provider.ts')]

/** Manifests first, then the register functions: before Adonis boots, because plugins bring commands and routes. */
async function loadPlugins(): Promise<void> {
  const host = pluginHost()
  await host.discover()
  const { registerKernel } = await import('../kernel_contributions.ts')
  registerKernel(host.contributions.registrarFor('kernel'))
  await host.load(await dormantAtStart(host.plugins.map(({ manifest }) => manifest)))
}

/**
 * The application, assembled without a file for Adonis to find: manifests are read first, the kernel's provider
 * then loads the plugins in every environment, so that commands and the web see the same.
 */
export async function createIgnitor(): Promise<Ignitor> {
  const { redisUrl } = prepareEnvironment()
  supplyModules()
  await loadPlugins()
  const importer = (path: string) => import(path.startsWith('.') ? new URL(path, APP_ROOT).href : path)
  return new Ignitor(APP_ROOT, { importer }).tap((app) => {
    app.rcContents({
      typescript: true,
      directories: { config: 'config/adonis', views: 'resources', public: 'public', tmp: 'storage/tmp' },
      providers: [...(redisUrl === null ? [] : redisProviders), ...providers].map((file) => ({ file, environment: ['web', 'console', 'test', 'repl'] })),
      preloads: [{ file: () => import('./http_kernel.ts'), environment: ['web', 'console', 'test', 'repl'] }],
      commands: [() => import('../commands/main.ts')],
    })
    app.listen('SIGTERM', () => app.terminate())
    app.listenIf(app.managedByPm2, 'SIGINT', () => app.terminate())
  })
}
