import { parseArgs } from 'node:util'
import { buildFrontEnd } from '../boot/programs/build.ts'
import { supplyModules } from '../boot/module_hooks.ts'
import { hasErrorShape } from '../errors/typed_error.ts'
import { pluginFolders } from '../host/plugin_folders.ts'
import { checkFolder } from './check.ts'
import { reportOf } from './report.ts'
import { locateTarget } from './target.ts'

const USAGE = `Checks a plugin against the contract of the kernel.

  node ace.js plugin:check <folder | tarball | id> [--json] [--no-browser] [--db sqlite|mysql] [--only <id of a check>]
`

/** Lets the bundler find the screens of a folder that is none of the application's. */
function bundleAlso(folder: string): void {
  if (pluginFolders().some((known) => known.folder === folder)) return
  process.env.BENCHPIN_EXTRA_PLUGINS = [process.env.BENCHPIN_EXTRA_PLUGINS, folder].filter(Boolean).join(':')
}

/**
 * `ace plugin:check <folder|tarball|id>`: the contract kit. Exit code 1 where a check fails. `--json` prints the outcome
 * for programs, `--no-browser` leaves the screens unopened, `--db` looks on one database only,
 * `--only kernel.help` at one check (repeat it for more).
 */
export async function run(argv: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: argv,
    allowPositionals: true,
    options: { json: { type: 'boolean' }, db: { type: 'string' }, 'no-browser': { type: 'boolean' }, 'no-build': { type: 'boolean' }, only: { type: 'string', multiple: true } },
  })
  const [wanted] = positionals
  const engine = values.db === 'sqlite' || values.db === 'mysql' ? values.db : undefined
  process.exitCode = 1
  if (!wanted || (values.db && !engine)) return console.error(USAGE)
  supplyModules()
  try {
    const target = await locateTarget(wanted)
    const browser = !values['no-browser']
    bundleAlso(target.folder)
    if (browser && !values['no-build'] && !(await buildFrontEnd())) return console.error('The front end does not build, so that no screen can be opened. Correct it, or check with --no-browser.')
    const outcome = await checkFolder(target.folder, { browser, ...(engine ? { engine } : {}), ...(values.only ? { only: values.only } : {}) }).finally(target.release)
    console.log(values.json ? JSON.stringify(outcome, null, 2) : reportOf(outcome))
    process.exitCode = outcome.passed ? 0 : 1
  } catch (error) {
    if (!hasErrorShape(error)) throw error
    console.error(error.message)
  }
}
