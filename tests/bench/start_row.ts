import { startServer } from '../helpers/server_process.ts'
import { generatePlugins } from './generated_plugins.ts'
import { row, type BenchRow, type Engine } from './rows.ts'

const STARTS = 3
/** What fifty small plugins may add to a start, in milliseconds. */
const GOAL_OF_FIFTY = 1000

/** From the start of `ace start` to the first answer of `/health`: the median of some starts, and the longest. */
async function startsWith(env: Record<string, string>): Promise<{ p50: number; p95: number }> {
  const times: number[] = []
  for (let run = 0; run < STARTS; run++) {
    const server = await startServer({ env })
    times.push(server.startedInMs)
    await server.stop()
  }
  times.sort((a, b) => a - b)
  return { p50: times[1]!, p95: times.at(-1)! }
}

async function startsWithGenerated(count: number): Promise<{ p50: number; p95: number }> {
  const { folders, remove } = generatePlugins(count)
  return startsWith({ BENCHPIN_EXTRA_PLUGINS: folders }).finally(remove)
}

/** Starts with the plugins that are here, and with ten and fifty generated ones beside them. */
export async function startRows(engine: Engine): Promise<BenchRow[]> {
  const measure = `of ${STARTS} starts`
  const plain = await startsWith({})
  const ten = await startsWithGenerated(10)
  const fifty = await startsWithGenerated(50)
  const added = fifty.p50 - plain.p50
  return [
    row('start to first answer', engine, { ...plain, measure }),
    row('start, 10 generated plugins', engine, { ...ten, measure }),
    row('start, 50 generated plugins', engine, { ...fifty, ratio: added / GOAL_OF_FIFTY, met: added < GOAL_OF_FIFTY, measure: `${measure}; ${added.toFixed(0)} ms more than without, goal under ${GOAL_OF_FIFTY}` }),
  ]
}
