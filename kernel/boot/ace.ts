import { enableCompileCache } from 'node:module'
import { prettyPrintError } from '@adonisjs/core'

/** Commands that are more than one run of Ace: they start servers or other programs. */
const programs: Record<string, () => Promise<{ run(argv: string[]): Promise<void> }>> = {
  start: () => import('./programs/start.ts'),
  demo: () => import('./programs/demo.ts'),
  dev: () => import('./programs/dev.ts'),
  build: () => import('./programs/build.ts'),
  lint: () => import('./programs/lint.ts'),
  typecheck: () => import('./programs/typecheck.ts'),
  tests: () => import('./programs/tests.ts'),
  'docs:reference': () => import('./programs/docs_reference.ts'),
  'plugin:test': () => import('./programs/plugin_test.ts'),
  'run-specs': () => import('./programs/run_specs.ts'),
  bench: () => import('./programs/bench.ts'),
  'plugin:check': () => import('../contract/check_plugin.ts'),
  'contract-run': () => import('../contract/run/run_checks.ts'),
  'contract-start': () => import('../contract/start/measure_start.ts'),
}

/** Runs one command line; the entry of ace.js once the right Node runs it. */
export async function runAce(argv: string[]): Promise<void> {
  enableCompileCache()
  const program = programs[argv[0] ?? '']
  try {
    if (program) return await (await program()).run(argv.slice(1))
    const { createIgnitor } = await import('./application.ts')
    await (await createIgnitor()).ace().handle(argv)
  } catch (error) {
    process.exitCode = 1
    await prettyPrintError(error)
  }
}
