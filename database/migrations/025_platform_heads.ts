import { EMPTY_PLATFORM_HASH } from '../../kernel/audit/platform_chain.ts'
import { defineMigration } from '../../kernel/schema/schema_helper.ts'

export default defineMigration({
  async up(schema) {
    // One row: where the platform's chain ends. Who takes entries off its end must change it too.
    await schema.createPlatformTable('platform_heads', (table) => {
      table.integer('id').notNullable().primary()
      table.bigInteger('entries').notNullable()
      table.string('hash', 64).notNullable()
    })
    const [{ entries }] = (await schema.knex('platform_events').count('* as entries')) as [{ entries: number | string }]
    const last = (await schema.knex('platform_events').orderBy('id', 'desc').first('hash')) as { hash: string } | undefined
    await schema.knex('platform_heads').insert({ id: 1, entries: Number(entries), hash: last?.hash ?? EMPTY_PLATFORM_HASH })
  },
  async down(schema) {
    await schema.dropTable('platform_heads')
  },
})
