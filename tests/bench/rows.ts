/** The engines on which the benchmark runs. */
export type Engine = 'mysql' | 'sqlite'

/** One line of the benchmark's table and of bench.json. Times are milliseconds. */
export interface BenchRow {
  name: string
  /** `-` where no database is behind it. */
  database: Engine | '-'
  clients: number | null
  perSecond: number | null
  p50: number | null
  p95: number | null
  /** What `measure` says; null where the row has nothing to be held against. */
  ratio: number | null
  /** What the ratio is of, or what else was measured. */
  measure: string
  /** Whether the goal is met; null where there is none. */
  met: boolean | null
}

/** A row with only what it has to say; what else the given object holds is left out. */
export function row(name: string, database: BenchRow['database'], more: Partial<BenchRow>): BenchRow {
  const { clients = null, perSecond = null, p50 = null, p95 = null, ratio = null, measure = '', met = null } = more
  return { name, database, clients, perSecond, p50, p95, ratio, measure, met }
}

const figure = (value: number | null, digits = 1) => (value === null ? '' : value.toFixed(digits))
const share = (value: number | null) => (value === null ? '' : `${(value * 100).toFixed(1)}%`)
const verdict = (met: boolean | null) => (met === null ? '' : met ? 'met' : 'MISSED')

/** The rows as a table for the terminal. */
export function tableOf(rows: readonly BenchRow[]): string {
  const head = ['name', 'database', 'clients', 'per s', 'p50 ms', 'p95 ms', 'ratio', 'goal', 'measure']
  const lines = rows.map((one) => [one.name, one.database, figure(one.clients, 0), figure(one.perSecond), figure(one.p50), figure(one.p95), share(one.ratio), verdict(one.met), one.measure])
  const widths = head.map((title, index) => Math.max(title.length, ...lines.map((line) => line[index]!.length)))
  const isText = (index: number) => index < 2 || index > 6
  const draw = (cells: string[]) => cells.map((cell, index) => (isText(index) ? cell.padEnd(widths[index]!) : cell.padStart(widths[index]!))).join('  ').trimEnd()
  return [draw(head), draw(widths.map((width) => '-'.repeat(width))), ...lines.map(draw)].join('\n')
}
