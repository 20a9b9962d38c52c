import { defineMigration } from '@benchpin/kernel'

export default defineMigration({
  async up(schema) {
    // Long work over tenants: it belongs to none, so that it can't be kept among a tenant's own.
    await schema.createPlatformTable('console_works', (table) => {
      table.bigIncrements('id')
      table.string('kind', 64).notNullable()
      table.string('title', 255).notNullable()
      table.text('payload', 'longtext').notNullable()
      table.string('status', 16).notNullable().index()
      table.bigInteger('done').notNullable()
      table.bigInteger('total').nullable()
      table.string('saying', 255).nullable()
      table.text('result', 'longtext').nullable()
      table.tinyint('cancel_wanted').notNullable()
      table.bigInteger('admin_id').nullable()
      table.string('admin', 191).notNullable()
      table.string('asked_at', 24).notNullable()
      table.string('beat_at', 24).notNullable()
      table.string('finished_at', 24).nullable()
    })
  },
  async down(schema) {
    await schema.dropTable('console_works')
  },
})
