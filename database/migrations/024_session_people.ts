import { defineMigration } from '../../kernel/schema/schema_helper.ts'

export default defineMigration({
  async up(schema) {
    // Whose session it is and in which organization, so that one statement reads all that a request begins with. They
    // are taken from the session's values at every write, and bind nothing: a person or tenant that is gone joins nothing.
    await schema.alterPlatformTable('sessions', (table) => {
      table.bigInteger('identity_id').unsigned().nullable()
      table.bigInteger('tenant_id').unsigned().nullable()
    })
  },
  async down(schema) {
    await schema.alterPlatformTable('sessions', (table) => table.dropColumns('identity_id', 'tenant_id'))
  },
})
