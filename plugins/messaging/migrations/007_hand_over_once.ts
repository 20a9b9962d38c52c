import { defineMigration } from '@benchpin/kernel'

export default defineMigration({
  async up(schema) {
    await schema.alterTenantTable('messaging_messages', (table) => {
      // Null and 0: it is tried again until it is known to be through. 1: it is better lost than sent twice.
      table.boolean('once').nullable()
      table.instant('handed_at').nullable()
    })
  },
  async down(schema) {
    await schema.alterTenantTable('messaging_messages', (table) => table.drop(['once', 'handed_at']))
  },
})
