import { defineMigration } from '../../kernel/schema/schema_helper.ts'

/** Plugins that were removed: where their archive lies, and until when their tables stay. */
export default defineMigration({
  async up(schema) {
    await schema.createPlatformTable('plugin_archives', (table) => {
      table.bigIncrements('id')
      table.string('plugin', 64).notNullable().index()
      table.string('title', 191).notNullable()
      table.string('version', 32).notNullable()
      table.string('folder', 512).notNullable()
      table.string('archived_at', 24).notNullable()
      table.string('purge_after', 24).notNullable()
      table.string('state', 16).notNullable()
    })
  },
  async down(schema) {
    await schema.dropTable('plugin_archives')
  },
})
