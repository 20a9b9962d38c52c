import { defineMigration } from '../../kernel/schema/schema_helper.ts'

export default defineMigration({
  async up(schema) {
    await schema.createPlatformTable('second_factors', (table) => {
      // Guard and id of whose it is: `member:12`, as in `sessions`.
      table.string('owner', 64).notNullable().primary()
      // Encrypted under the application's key.
      table.text('secret').notNullable()
      // The time step of the last code that was taken: neither it nor an earlier one is taken again.
      table.bigInteger('last_step').notNullable()
      table.string('enrolled_at', 24).notNullable()
    })
  },
  async down(schema) {
    await schema.dropTable('second_factors')
  },
})
