import type { MakePiece } from '../piece.ts'

/** A model: its table, its factory, a test. */
export const model: MakePiece = ({ plugin, snake, pascal, camel, words, plural }, { nextMigration }) => {
  const table = `${plugin}_${plural}`
  return {
    files: {
      [`models/${snake}.ts`]: `import { column, tenantModel } from '@benchpin/kernel'

/** What a ${words} is, in one sentence. */
export class ${pascal} extends tenantModel({
  table: '${table}',
  noun: '${words}',
  columns: {
    name: column.text(),
  },
  title: ({ name }) => name,
  restorable: true,
}) {}
`,
      [`migrations/${nextMigration}_${table}.ts`]: `import { defineMigration } from '@benchpin/kernel'

export default defineMigration({
  async up(schema) {
    await schema.createTenantTable('${table}', (table) => {
      table.name('name')
      table.index(['name'])
    })
  },
  async down(schema) {
    await schema.dropTable('${table}')
  },
})
`,
      [`factories/${snake}_factory.ts`]: `import type { ModelContribution } from '@benchpin/kernel'
import { ${pascal} } from '../models/${snake}.ts'

let count = 0

/** Makes a ${words} for tests. */
export function ${camel}Factory(): Promise<${pascal}> {
  return ${pascal}.create({ name: \`${pascal} \${++count}\` })
}

/** The model with its factory. */
export const ${camel}Models: ModelContribution[] = [{ model: ${pascal} as unknown as ModelContribution['model'], factory: ${camel}Factory }]
`,
      [`tests/${snake}.spec.ts`]: `import { test } from '@japa/runner'
import { testTenant } from '@benchpin/kernel/testing'
import { ${camel}Factory } from '../factories/${snake}_factory.ts'
import { ${pascal} } from '../models/${snake}.ts'

test.group('${pascal}', () => {
  test('is seen by its own organization alone', async ({ assert }) => {
    const [mine, other] = [await testTenant(), await testTenant()]
    const { id } = await mine.inside(() => ${camel}Factory())
    assert.isNotNull(await mine.inside(() => ${pascal}.find(id)))
    assert.isNull(await other.inside(() => ${pascal}.find(id)))
  })
})
`,
    },
    imports: [
      { from: '@benchpin/kernel', names: ['models'] },
      { from: `./factories/${snake}_factory.ts`, names: [`${camel}Models`] },
    ],
    statements: [`plugin.contribute(models, ${camel}Models)`],
  }
}
