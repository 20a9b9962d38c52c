import { writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { assert } from '@japa/assert'
import { configure, processCLIArgs, run } from '@japa/runner'
import type { TestEndNode } from '@japa/runner/types'
import * as reporters from '@japa/runner/reporters'
import { createIgnitor } from '../boot/application.ts'

/** What one run of the suite came to. */
export interface SuiteResult {
  passed: number
  failed: number
  skipped: number
  /** Reasons that skipped tests printed, by title. */
  skips: string[]
}

const result: SuiteResult = { passed: 0, failed: 0, skipped: 0, skips: [] }

function note(test: TestEndNode): void {
  if (test.isSkipped || test.isTodo) {
    result.skipped++
    result.skips.push(`${test.title.expanded}: ${test.skipReason ?? 'no reason given'}`)
  } else if (test.hasError) result.failed++
  else result.passed++
}

/** Prints what failed and nothing else, and counts. */
const tally = { name: 'tally', handler: (_runner: unknown, emitter: { on(event: 'test:end', listener: (test: TestEndNode) => void): void }) => emitter.on('test:end', note) }

/** Serves while the specs run; streams that a failed test left open do not keep the run from ending. */
async function serve(): Promise<() => Promise<void>> {
  const { default: testUtils } = await import('@adonisjs/core/services/test_utils')
  const close = await testUtils.httpServer().start()
  const { default: server } = await import('@adonisjs/core/services/server')
  return async () => {
    server.getNodeServer()?.closeAllConnections()
    await close()
  }
}

/** Runs the specs in this process: one database, one application, an HTTP server on a port of its own. */
export async function runSpecs(files: string[], argv: string[]): Promise<void> {
  process.exitCode = 1
  const ignitor = await createIgnitor()
  const runner = ignitor.testRunner()
  runner.configure(async () => {
    const { migrate } = await import('../schema/migrator.ts')
    processCLIArgs(argv)
    configure({
      suites: [{ name: 'specs', files: () => files.map((file) => pathToFileURL(file)), timeout: Number(process.env.TEST_TIMEOUT ?? 60_000) }],
      plugins: [assert()],
      reporters: { activated: [process.env.TEST_REPORTER ?? 'dot', 'tally'], list: [reporters.dot(), reporters.spec(), tally] },
      importer: (file) => import(file.href),
      setup: [async () => void (await migrate()), serve],
      teardown: [],
    })
  })
  await runner.run(async (app) => {
    await run()
    if (process.env.TEST_RESULT_FILE) writeFileSync(process.env.TEST_RESULT_FILE, JSON.stringify(result))
    await app.terminate()
    process.exit(result.failed > 0 ? 1 : 0)
  })
}

