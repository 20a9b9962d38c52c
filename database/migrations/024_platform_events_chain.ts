import { chainedRow, EMPTY_PLATFORM_HASH } from '../../kernel/audit/platform_chain.ts'
import { defineMigration } from '../../kernel/schema/schema_helper.ts'

const PAGE = 1000

/** A row as it was before there was a chain. */
interface Row {
  id: number
  at: string
  actor: string
  event: string
  tenant_id: number | null
  detail: string
}

export default defineMigration({
  async up(schema) {
    // The platform's own log becomes a chain as the tenants' logs are. Rows that were there are chained in their order.
    await schema.knex.schema.alterTable('platform_events', (table) => {
      table.string('actor_kind', 16).nullable()
      table.string('previous_hash', 64).nullable()
      table.string('hash', 64).nullable()
      table.index(['tenant_id', 'id'], 'ix_platform_events_tenant')
    })
    let [last, previous] = [0, EMPTY_PLATFORM_HASH]
    for (;;) {
      const rows = (await schema.knex('platform_events').where('id', '>', last).orderBy('id').limit(PAGE)) as Row[]
      for (const row of rows) {
        const chained = chainedRow(previous, { ...row, actor_kind: null })
        await schema.knex('platform_events').where('id', row.id).update({ previous_hash: chained.previous_hash, hash: chained.hash })
        ;[last, previous] = [row.id, chained.hash]
      }
      if (rows.length < PAGE) break
    }
    await schema.knex('plugin_tables').where('name', 'platform_events').update({ append_only: 1 })
  },
  async down(schema) {
    await schema.knex('plugin_tables').where('name', 'platform_events').update({ append_only: 0 })
    await schema.knex.schema.alterTable('platform_events', (table) => {
      table.dropIndex(['tenant_id', 'id'], 'ix_platform_events_tenant')
      table.dropColumns('actor_kind', 'previous_hash', 'hash')
    })
  },
})
