import { defineMigration } from '../../kernel/schema/schema_helper.ts'

export default defineMigration({
  async up(schema) {
    await schema.createPlatformTable('recovery_codes', (table) => {
      table.string('owner', 64).notNullable()
      // The first four characters in clear: they find the code, so that one slow hash is compared and not ten.
      table.string('beginning', 8).notNullable()
      table.string('hash', 255).notNullable()
      table.string('used_at', 24).nullable()
      table.primary(['owner', 'beginning'])
    })
  },
  async down(schema) {
    await schema.dropTable('recovery_codes')
  },
})
