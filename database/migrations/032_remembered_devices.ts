import { defineMigration } from '../../kernel/schema/schema_helper.ts'

export default defineMigration({
  async up(schema) {
    await schema.createPlatformTable('remembered_devices', (table) => {
      // Hash of the token in the device's cookie.
      table.string('id', 64).notNullable().primary()
      table.string('owner', 64).notNullable().index()
      table.string('device', 255).nullable()
      table.string('address', 64).nullable()
      table.string('remembered_at', 24).notNullable()
      table.string('used_at', 24).notNullable()
      table.string('expires_at', 24).notNullable()
    })
  },
  async down(schema) {
    await schema.dropTable('remembered_devices')
  },
})
