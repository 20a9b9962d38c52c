import type { MeasuredServer } from './measured.ts'
import { row, type BenchRow, type Engine } from './rows.ts'

/** The second wall's share of a request's CPU time stays below this. */
const GOAL = 0.05
const WARM_UP = 200

/** Runs a request many times and tells how much of its CPU time the second tenancy wall took. */
export async function wallRow(name: string, engine: Engine, server: MeasuredServer, times: number, request: () => Promise<unknown>): Promise<BenchRow> {
  for (let run = 0; run < WARM_UP; run++) await request()
  const before = await server.measure()
  for (let run = 0; run < times; run++) await request()
  const after = await server.measure()
  const cpuMs = after.cpuMs - before.cpuMs
  const statements = after.statements - before.statements
  const ratio = (after.wallMs - before.wallMs) / cpuMs
  const hits = (after.cacheHits - before.cacheHits) / statements
  const measure = `of ${(cpuMs / times).toFixed(1)} ms CPU a request; ${(statements / times).toFixed(0)} statements, ${(hits * 100).toFixed(1)}% remembered; goal under ${GOAL * 100}%`
  return row(`second wall: ${name}`, engine, { ratio, met: ratio < GOAL, measure })
}
