import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import type { ApplicationService } from '@adonisjs/core/types'
import { createIgnitor } from '../../boot/application.ts'
import { dialect } from '../../database/client.ts'
import { contractChecks } from '../../host/kernel_points.ts'
import { pluginHost } from '../../host/plugin_host.ts'
import { switchPlugin } from '../../features/feature_service.ts'
import { migrate } from '../../schema/migrator.ts'
import { runAsTenant } from '../../tenancy/context.ts'
import { allTenants } from '../../tenants/tenants_service.ts'
import { fault, isFault } from '../findings.ts'
import { outcomeOf, type CheckOutcome } from '../outcome.ts'
import { access } from '../checks/access.ts'
import { enablement } from '../checks/enablement.ts'
import { factories } from '../checks/factories.ts'
import { features } from '../checks/features.ts'
import { help } from '../checks/help.ts'
import { isolation } from '../checks/isolation.ts'
import { names } from '../checks/names.ts'
import { purge } from '../checks/purge.ts'
import { restore } from '../checks/restore.ts'
import { isMigrated, migrationOutcomes } from './migration_checks.ts'
import { RunningSubject } from './running_subject.ts'
import { toItsEnd } from './to_its_end.ts'

/** In this order: what reads goes before what writes, and the plugin's removal last. */
const BEFORE = [names, factories, help, access]
const AFTER = [features, restore, enablement, isolation]

const LOADS = { id: 'kernel.loads', title: 'The host loads it' }

async function startApplication(): Promise<ApplicationService> {
  const ignitor = await createIgnitor()
  const app = ignitor.createApp('test')
  await app.init()
  await app.boot()
  await app.start(() => {})
  return app
}

/** Asked after the application was assembled: which plugins run, and why the others do not. */
function loads(plugin: string): Promise<CheckOutcome> {
  return outcomeOf(LOADS, dialect(), () =>
    pluginHost()
      .states()
      .filter(({ id, state }) => state !== 'loaded' && (id === plugin || !pluginHost().plugins.some(({ manifest }) => manifest.id === plugin)))
      .map(({ id, state, reason }) => fault(id, `The host has ${state} it: ${reason?.replace(/\.$/, '')}.`, 'Correct what the reason names; `node ace.js plugin:list` shows it too.'))
  )
}

async function listen(app: ApplicationService): Promise<void> {
  const { default: testUtils } = await import('@adonisjs/core/services/test_utils')
  await testUtils.httpServer().start()
  // Checks keep this process busy for seconds: a connection that the server closes meanwhile would fail the next request.
  const server = (await app.container.make('server')).getNodeServer()
  if (server) server.keepAliveTimeout = 0
}

async function runAll(app: ApplicationService, plugin: string, withBrowser: boolean, only: readonly string[]): Promise<CheckOutcome[]> {
  const outcomes = [await loads(plugin)]
  if (outcomes.some(({ findings }) => findings.length > 0)) return outcomes
  outcomes.push(...(await migrationOutcomes(plugin)))
  if (!isMigrated(outcomes)) return outcomes
  await listen(app)
  const subject = await RunningSubject.prepare(plugin)
  const inBrowser = withBrowser ? (await import('../browser/screen_checks.ts')).screenChecks : []
  const contributed = pluginHost().contributions.all(contractChecks).map(({ value }) => value)
  const wanted = [...BEFORE, ...inBrowser, ...contributed, ...AFTER, purge].filter(({ id }) => only.length === 0 || only.includes(id))
  for (const check of wanted) outcomes.push(await outcomeOf(check, dialect(), () => check.check(subject)))
  if (!subject.manifest.essential && outcomes.every(({ findings }) => !findings.some(isFault))) await disableEverywhere(plugin)
  return outcomes
}

/** For the check of the start, which comes next on the same database. */
async function disableEverywhere(plugin: string): Promise<void> {
  await migrate()
  for (const { id } of await allTenants()) await runAsTenant({ tenantId: id }, () => switchPlugin(plugin, false))
}

/**
 * The program of the process in which a plugin is checked on one database: `ace contract-run <plugin> <result file>
 * [--browser] [--only <id>]...`. Started by `plugin:check`.
 */
export async function run(argv: string[]): Promise<void> {
  await toItsEnd(() => checkAndWrite(argv))
}

async function checkAndWrite(argv: string[]): Promise<void> {
  const { values, positionals } = parseArgs({ args: argv, allowPositionals: true, options: { browser: { type: 'boolean' }, only: { type: 'string', multiple: true } } })
  const [plugin = '', resultFile = ''] = positionals
  const app = await startApplication()
  const outcomes = await runAll(app, plugin, Boolean(values.browser), values.only ?? [])
  if (values.browser) await (await import('../browser/window.ts')).closeBrowser()
  writeFileSync(resultFile, JSON.stringify(outcomes))
  await app.terminate()
}
