import { test } from '@japa/runner'
import { pluginHost, type ContractSubject, type Finding } from '@benchpin/kernel'
import { switchFeature, testTenant } from '@benchpin/kernel/testing'
import { reports, type ReportDeclaration } from '@benchpin/plugins/reports'
import { reportChecks } from '../contract/report_checks.ts'
import { registerReport } from './fixtures/bench_sales/register_report.ts'
import { manySales, sell } from './support.ts'

/** A subject as far as the checks of reports look at one: every report of every plugin, or those of one. */
async function subjectOf(only?: string): Promise<ContractSubject> {
  const tenant = await testTenant()
  await tenant.inside(async () => {
    for (const { manifest } of pluginHost().plugins) for (const { id } of manifest.features ?? []) await switchFeature(id, true)
  })
  await sell(tenant, manySales(tenant, 60))
  const empty = await testTenant()
  await empty.inside(() => switchFeature('bench_sales.by_day', true))
  const contributed = () => pluginHost().contributions.all(reports).filter(({ value, feature }) => (only ? value.id === only : value.id !== 'bench_sales.wrong') && (!feature || feature === 'bench_sales.by_day'))
  return { tenant, contributed, emptyTenant: async () => empty, client: (options?: object) => tenant.client(options) } as unknown as ContractSubject
}

async function findingsOf(subject: ContractSubject): Promise<Record<string, Finding[]>> {
  const found: Record<string, Finding[]> = {}
  for (const check of reportChecks) found[check.id] = await check.check(subject)
  return found
}

test.group('The contract of reports', () => {
  test('is kept by every report that there is', async ({ assert }) => {
    const found = await findingsOf(await subjectOf())
    assert.deepEqual(Object.values(found).flat(), [])
  }).timeout(120_000)

  test('is broken by a report whose totals and cost are wrong, and each is told', async ({ assert }) => {
    const wrong = {
      ...registerReport,
      id: 'bench_sales.wrong',
      costPermission: undefined,
      query: (...asked: Parameters<typeof registerReport.query>) => ({ ...registerReport.query(...asked), totals: async () => ({ amount: 7, sales: 7, cost: 7, weight: 7 }) }),
    }
    pluginHost().contributions.registrarFor('bench_sales').contribute(reports, wrong as unknown as ReportDeclaration<never>)
    const found = await findingsOf(await subjectOf('bench_sales.wrong'))
    assert.isNotEmpty(found['reports.totals']!.filter(({ what }) => what.includes('amount')))
    assert.isNotEmpty(found['reports.cost']!)
    assert.isNotEmpty(found['reports.neighbours']!)
  }).timeout(60_000)
})
