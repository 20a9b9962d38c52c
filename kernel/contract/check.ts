import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freshMysqlDatabase, reachableMysql } from '../boot/programs/test_mysql.ts'
import { companionsOf } from './companions.ts'
import { isFault, skipped } from './findings.ts'
import { outcomeOf, type CheckOutcome, type ContractOutcome } from './outcome.ts'
import { runInProcess } from './run_in_process.ts'
import { importsCheck } from './static/imports_check.ts'
import { manifestCheck } from './static/manifest_check.ts'
import { staticSubject } from './static/read_manifest.ts'
import { startOutcome } from './start/start_check.ts'

/** What somebody asks of the kit. */
export interface CheckOptions {
  browser: boolean
  /** One engine only; both where absent. */
  engine?: 'sqlite' | 'mysql'
  /** Ids of the checks that count, beside those of files and migrations; all where absent. */
  only?: readonly string[]
}

const failed = (outcomes: readonly CheckOutcome[]) => outcomes.some(({ findings }) => findings.some(isFault))

async function onMysql(run: (url: string) => Promise<CheckOutcome[]>): Promise<CheckOutcome[]> {
  const server = await reachableMysql()
  if (!server) {
    const missing = skipped('mysql', 'No MySQL or MariaDB answers at TEST_MYSQL_URL or mysql://root@127.0.0.1:3306.', 'Start one and check again: the plugin may work on SQLite only.')
    return [{ id: 'kernel.loads', title: 'The host loads it', on: 'mysql', findings: [missing], milliseconds: 0 }]
  }
  const { url, drop } = await freshMysqlDatabase(server)
  return run(url).finally(drop)
}

/** Checks the plugin in a folder: first its files, then in the real host on each database. */
export async function checkFolder(folder: string, options: CheckOptions): Promise<ContractOutcome> {
  const subject = staticSubject(folder)
  const checks: CheckOutcome[] = []
  for (const check of [manifestCheck, importsCheck]) checks.push(await outcomeOf(check, 'files', () => check.check(subject)))
  const outcome = (): ContractOutcome => ({ plugin: subject.manifest?.id ?? folder, version: subject.manifest?.version ?? null, folder, passed: !failed(checks), checks })
  if (!subject.manifest || failed(checks)) return outcome()

  const workFolder = mkdtempSync(join(tmpdir(), 'benchpin-check-'))
  try {
    const { id } = subject.manifest
    const folders = [folder, ...(await companionsOf(subject.manifest))]
    const run = (engine: 'sqlite' | 'mysql', databaseUrl: string) => runInProcess({ plugin: id, folders, engine, databaseUrl, workFolder, browser: options.browser && engine === 'sqlite', only: options.only ?? [] })
    if (options.engine !== 'mysql') checks.push(...(await run('sqlite', join(workFolder, 'sqlite.sqlite'))))
    if (options.engine !== 'sqlite') checks.push(...(await onMysql((url) => run('mysql', url))))
    if (!failed(checks) && !options.only && options.engine !== 'mysql') checks.push(await startOutcome(subject.manifest, folders, workFolder))
  } finally {
    rmSync(workFolder, { recursive: true, force: true })
  }
  return outcome()
}
