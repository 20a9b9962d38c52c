import { defineMigration } from '../../kernel/schema/schema_helper.ts'

export default defineMigration({
  async up(schema) {
    await schema.createPlatformTable('platform_events', (table) => {
      table.bigIncrements('id')
      table.string('at', 24).notNullable().index()
      table.string('actor', 191).notNullable()
      table.string('event', 64).notNullable()
      table.bigInteger('tenant_id').nullable()
      table.text('detail').notNullable()
    })
  },
  async down(schema) {
    await schema.dropTable('platform_events')
  },
})
