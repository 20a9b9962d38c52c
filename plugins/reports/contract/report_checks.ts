import type { ContractCheck, ContractSubject, Finding } from '@benchpin/kernel'
import { reports, type ReportLevel } from '../declaration.ts'
import type { AnyReport } from '../engine/catalog.ts'
import type { ReportProps } from '../screen_props.ts'

/** What the checks ask of a client of the kit. */
interface Asking {
  get(path: string): Promise<{ status: number; body: unknown; text: string }>
}

const MOST_PAGES = 40

function reportsOf(subject: ContractSubject): AnyReport[] {
  return subject.contributed(reports).map(({ value }) => value as unknown as AnyReport)
}

const levelsOf = ({ levels = ['detail'] }: AnyReport): ReportLevel[] => levels

/** Filters that keep as much as they can: all dates. */
function widest(report: AnyReport): Record<string, string> {
  return Object.fromEntries(report.filters.filter(({ type }) => type === 'date_range').map(({ key }) => [key, 'all']))
}

async function read(client: Asking, report: AnyReport, query: Record<string, string>): Promise<ReportProps | string> {
  const { status, body, text } = await client.get(`/reports/${report.id}/data?${new URLSearchParams(query).toString()}`)
  return status === 200 ? (body as ReportProps) : `answers ${status}: ${text.slice(0, 200)}`
}

const finding = (report: AnyReport, level: string, what: string, advice: string): Finding => ({ where: `report ${report.id}, ${level}`, what, advice })

/** Looks at every report at each of its levels. */
async function atEachLevel(subject: ContractSubject, look: (report: AnyReport, query: Record<string, string>, level: ReportLevel) => Promise<Finding[]>): Promise<Finding[]> {
  const found: Finding[] = []
  for (const report of reportsOf(subject)) for (const level of levelsOf(report)) found.push(...(await look(report, { ...widest(report), level }, level)))
  return found
}

const RUNS = 'Read the rows with tableSource or rowsSource, and run the report on this engine.'

const runs: ContractCheck = {
  id: 'reports.run',
  title: 'Reports run empty and full',
  async check(subject) {
    const empty = await (await subject.emptyTenant()).client()
    const full = await subject.client()
    return atEachLevel(subject, async (report, query, level) => {
      const [without, filled] = [await read(empty, report, query), await read(full, report, query)]
      const faults = [without, filled].filter((answer) => typeof answer === 'string').map((answer) => finding(report, level, answer, RUNS))
      const csv = await full.get(`/reports/${report.id}/csv?${new URLSearchParams(query).toString()}`)
      return csv.status === 200 ? faults : [...faults, finding(report, level, `as CSV answers ${csv.status}`, RUNS)]
    })
  },
}

/** All rows of a report, page by page, up to a bound. */
async function allRows(client: Asking, report: AnyReport, query: Record<string, string>): Promise<ReportProps['rows'] | string> {
  const rows: ReportProps['rows'] = []
  for (let page = 1; page <= MOST_PAGES; page++) {
    const answer = await read(client, report, { ...query, perPage: '500', page: String(page) })
    if (typeof answer === 'string') return answer
    rows.push(...answer.rows)
    if (rows.length >= answer.count) return rows
  }
  return rows
}

const totals: ContractCheck = {
  id: 'reports.totals',
  title: 'Totals of reports are the sums of their rows',
  async check(subject) {
    const client = await subject.client()
    return atEachLevel(subject, async (report, query, level) => {
      const answer = await read(client, report, query)
      const rows = await allRows(client, report, query)
      if (typeof answer === 'string' || typeof rows === 'string') return []
      if (rows.length !== answer.count) return [finding(report, level, `has ${rows.length} rows and counts ${answer.count}`, 'Count what the rows are read from: the same filters and joins.')]
      const summed = report.columns.filter(({ key, total }) => total === 'sum' && answer.columns.some((column) => column.key === key))
      return summed.flatMap(({ key }) => {
        const sum = rows.reduce((all, { values }) => all + Number(values[key] ?? 0), 0)
        return sum === Number(answer.totals[key]) ? [] : [finding(report, level, `the rows of ${key} sum up to ${sum}, and its total says ${String(answer.totals[key])}`, 'Sum in SQL what the rows show, under the same filters; or declare the total as a figure.')]
      })
    })
  },
}

const addresses: ContractCheck = {
  id: 'reports.addresses',
  title: 'A report’s address reproduces it',
  async check(subject) {
    const client = await subject.client()
    return atEachLevel(subject, async (report, query, level) => {
      const first = await read(client, report, query)
      if (typeof first === 'string') return []
      const again = await read(client, report, Object.fromEntries(new URLSearchParams(first.fixedQuery)))
      const same = typeof again !== 'string' && JSON.stringify([again.rows, again.totals]) === JSON.stringify([first.rows, first.totals])
      return same ? [] : [finding(report, level, 'gives other rows or totals under its own address', 'Take all that the rows depend on from the filters, and order rows wholly: settle ties by a key.')]
    })
  },
}

const cost: ContractCheck = {
  id: 'reports.cost',
  title: 'Reports hide cost, and open to nobody without their permission',
  async check(subject) {
    return atEachLevel(subject, async (report, query, level) => {
      const stranger = await read(await subject.client({ deny: [report.permission] }), report, query)
      const faults = typeof stranger === 'string' && stranger.startsWith('answers 403') ? [] : [finding(report, level, `opens without ${report.permission}`, 'Name a permission that the manifest declares.')]
      const hidden = report.columns.filter((column) => column.cost)
      if (hidden.length === 0) return faults
      if (!report.costPermission) return [...faults, finding(report, level, 'has columns with cost and no costPermission', 'Name the permission that shows cost.')]
      const seen = await read(await subject.client({ deny: [report.costPermission] }), report, query)
      const shown = typeof seen === 'string' ? [] : hidden.filter(({ key }) => key in seen.totals || seen.rows.some(({ values }) => key in values))
      return [...faults, ...shown.map(({ key }) => finding(report, level, `shows ${key} without ${report.costPermission}`, 'Leave `cost: true` on every column that reveals cost.'))]
    })
  },
}

const neighbours: ContractCheck = {
  id: 'reports.neighbours',
  title: 'Reports show no row of another tenant',
  async check(subject) {
    const empty = await (await subject.emptyTenant()).client()
    return atEachLevel(subject, async (report, query, level) => {
      const answer = await read(empty, report, query)
      if (typeof answer === 'string') return []
      const figures = Object.entries(answer.totals).filter(([, total]) => Number(total ?? 0) !== 0)
      // A new tenant may own rows that plugins set up; a neighbour's would bring figures with them.
      return figures.map(([key]) => finding(report, level, `has a total of ${key} where the tenant has no records`, 'Bind tenant_id in every query: `where(\'table.tenant_id\', currentTenantId())`.'))
    })
  },
}

/** The checks of whatever plugins contribute to `reports`. */
export const reportChecks: ContractCheck[] = [runs, totals, addresses, cost, neighbours]
