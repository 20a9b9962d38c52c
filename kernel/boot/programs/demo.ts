import { rmSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { rootPath } from '../paths.ts'
import { buildFrontEnd } from './build.ts'
import { runAceChild } from './child.ts'

/** Where the demo keeps its database and files: apart from those of a real installation. */
const STORAGE = rootPath('storage/demo')

function prepareEnvironmentOfDemo(): void {
  process.env.NODE_ENV = 'production'
  process.env.BENCHPIN_DEMO = '1'
  process.env.STORAGE_PATH ??= STORAGE
  process.env.LOG_LEVEL ??= 'warn'
  process.env.HOST ??= '127.0.0.1'
}

function startOver(): void {
  if (!process.env.DATABASE_URL) rmSync(process.env.STORAGE_PATH!, { recursive: true, force: true })
}

/**
 * `ace demo`: builds, migrates, loads the demo stores where they are not loaded yet, and serves them.
 * `--fresh` starts over; `--today 2026-11-21` fixes the day that all dates are relative to.
 */
export async function run(argv: string[]): Promise<void> {
  const { values } = parseArgs({ args: argv, options: { fresh: { type: 'boolean' }, today: { type: 'string' } } })
  prepareEnvironmentOfDemo()
  console.log('Building the screens...')
  if (!(await buildFrontEnd())) throw new Error('The screens do not build. Run `npm run build` to see why.')
  if (values.fresh) startOver()
  const load = ['demo:load', ...(values.today ? ['--today', values.today] : [])]
  for (const command of [values.fresh && process.env.DATABASE_URL ? ['database:empty', '--force'] : null, ['migration:run', '--quiet'], load]) {
    if (command && (await runAceChild(command)) !== 0) {
      process.exitCode = 1
      return
    }
  }
  const { run: serve } = await import('./start.ts')
  await serve()
  const { announceDemo } = await import('./announce_demo.ts')
  await announceDemo()
}
