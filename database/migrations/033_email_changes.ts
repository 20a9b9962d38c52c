import { defineMigration } from '../../kernel/schema/schema_helper.ts'

export default defineMigration({
  async up(schema) {
    // The address that an account is about to take; its link is in `hashed_keys`.
    await schema.createPlatformTable('email_changes', (table) => {
      table.bigInteger('identity_id').notNullable().primary()
      table.string('email', 191).notNullable()
      table.string('asked_at', 24).notNullable()
    })
  },
  async down(schema) {
    await schema.dropTable('email_changes')
  },
})
