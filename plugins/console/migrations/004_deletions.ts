import { defineMigration } from '@benchpin/kernel'

export default defineMigration({
  async up(schema) {
    await schema.createPlatformTable('console_deletions', (table) => {
      table.bigIncrements('id')
      // The organization that goes; its row is gone once the deletion is done, this one stays as proof.
      table.bigInteger('tenant_id').unsigned().notNullable().index()
      table.string('name', 191).notNullable()
      table.string('slug', 64).notNullable()
      table.string('state', 16).notNullable().index()
      table.string('admin', 191).notNullable()
      table.string('reason', 500).notNullable()
      table.string('asked_at', 24).notNullable()
      table.string('purge_after', 24).notNullable()
      table.string('export_key', 191).nullable()
      table.bigInteger('export_bytes').nullable()
      table.string('export_sha256', 64).nullable()
      // JSON: rows exported and rows deleted by table, objects of files.
      table.text('counts', 'longtext').nullable()
      table.string('finished_at', 24).nullable()
    })
  },
  async down(schema) {
    await schema.dropTable('console_deletions')
  },
})
