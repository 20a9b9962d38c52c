import type { MakePiece } from '../piece.ts'

/** A report over the plugin's first table; without one, over rows that its author reads. */
export const report: MakePiece = ({ plugin, snake, camel, words, title }, { tables }) => {
  const permission = `${plugin}.${snake}.view`
  const [table] = tables
  const source = table
    ? `tableSource({
      query: () => withinDates(database().from('${table}').where('${table}.tenant_id', currentTenantId()), '${table}.created_at', date),
      select: ['${table}.id', '${table}.created_at'],
      key: '${table}.id',
      order: '-number',
      sort: { number: '${table}.id' },
      rows: (records) => records.map(({ id, created_at: createdAt }) => ({ number: String(id), addedAt: String(createdAt) })),
    })`
    : `rowsSource({
      // Read the rows of the period here; \`tableSource\` does it for a query of any length.
      rows: async () => [{ number: \`\${date.from ?? ''}\`, addedAt: null }],
      totals: async () => ({}),
    })`
  return {
    files: {
      [`reports/${snake}.ts`]: `${table ? "import { currentTenantId, database } from '@benchpin/kernel'\n" : ''}import { defineReport, ${table ? 'tableSource, withinDates' : 'rowsSource'}, type DateRange } from '@benchpin/plugins/reports'

/** What the report answers, in one sentence. */
export const ${camel}Report = defineReport<{ date: DateRange }>({
  id: '${plugin}.${snake}',
  title: '${title}',
  description: 'Say in plain words which question it answers.',
  group: 'Sales',
  permission: '${permission}',
  filters: [{ key: 'date', label: 'Date', type: 'date_range', default: 'all' }],
  columns: [
    { key: 'number', label: 'Number', type: 'code', total: 'count' },
    { key: 'addedAt', label: 'Added', type: 'instant' },
  ],
  query: ({ date }) =>
    ${source},
})
`,
      [`tests/${snake}_report.spec.ts`]: `import { test } from '@japa/runner'
import { testTenant } from '@benchpin/kernel/testing'
import { ${camel}Report } from '../reports/${snake}.ts'

test.group('Report ${words}', () => {
  test('reads its rows and counts them alike', async ({ assert }) => {
    const tenant = await testTenant()
    await tenant.inside(async () => {
      const source = ${camel}Report.query({ date: { from: null, to: null } }, 'detail')
      let rows = 0
      for await (const batch of source.rows({ sort: null })) rows += batch.length
      assert.equal(rows, await source.count())
    })
  })
})
`,
    },
    imports: [
      { from: '@benchpin/plugins/reports', names: ['reports'] },
      { from: `./reports/${snake}.ts`, names: [`${camel}Report`] },
    ],
    statements: [`plugin.contribute(reports, ${camel}Report)`],
    permissions: [{ id: permission, label: `Run the report ${words}`, groups: ['manager', 'bookkeeper'] }],
    requires: ['reports'],
  }
}
