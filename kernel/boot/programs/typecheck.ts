import { rootPath } from '../paths.ts'
import { runNode } from './child.ts'

/**
 * `ace typecheck`: checks the types of the server and of every screen. What it found out of each file is kept, so that a
 * second run checks only what has changed since.
 */
export async function run(): Promise<void> {
  process.exitCode = await runNode([rootPath('node_modules/vue-tsc/bin/vue-tsc.js'), '--noEmit', '--incremental', '--tsBuildInfoFile', rootPath('storage/typecheck.tsbuildinfo')])
}
