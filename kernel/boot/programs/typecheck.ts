import { rootPath } from '../paths.ts'
import { runNode } from './child.ts'

/** `ace typecheck`: checks the types of the server and of every screen. */
export async function run(): Promise<void> {
  process.exitCode = await runNode([rootPath('node_modules/vue-tsc/bin/vue-tsc.js'), '--noEmit'])
}
