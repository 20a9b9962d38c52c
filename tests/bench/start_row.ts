import { startServer } from '../helpers/server_process.ts'
import { row, type BenchRow, type Engine } from './rows.ts'

const STARTS = 3

/** From the start of `ace start` to the first answer of `/health`. */
export async function startRow(engine: Engine): Promise<BenchRow> {
  const times: number[] = []
  for (let run = 0; run < STARTS; run++) {
    const server = await startServer()
    times.push(server.startedInMs)
    await server.stop()
  }
  times.sort((a, b) => a - b)
  return row('start to first answer', engine, { p50: times[1]!, p95: times.at(-1)!, measure: `of ${STARTS} starts` })
}
