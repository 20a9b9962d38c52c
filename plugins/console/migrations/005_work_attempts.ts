import { defineMigration } from '@benchpin/kernel'

export default defineMigration({
  async up(schema) {
    // Counts up whenever the work is resumed: an attempt that was given up for dead can't write any more.
    await schema.alterPlatformTable('console_works', (table) => table.integer('attempt').notNullable().defaultTo(1))
  },
  async down(schema) {
    await schema.alterPlatformTable('console_works', (table) => table.dropColumn('attempt'))
  },
})
