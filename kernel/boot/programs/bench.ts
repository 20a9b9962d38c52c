import { pathToFileURL } from 'node:url'
import { rootPath } from '../paths.ts'

/** `ace bench`: the benchmark lives with the tests, and is loaded only when it is run. */
export async function run(): Promise<void> {
  const { runBench } = (await import(pathToFileURL(rootPath('tests/bench/run.ts')).href)) as { runBench(): Promise<void> }
  await runBench()
}
