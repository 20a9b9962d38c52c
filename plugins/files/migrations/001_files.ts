import { defineMigration } from '@benchpin/kernel'

export default defineMigration({
  async up(schema) {
    await schema.createTenantTable('files_files', (table) => {
      table.text('owner_type', 64)
      table.integer('owner_id')
      table.integer('position')
      table.text('name')
      table.text('mime', 64)
      table.integer('size')
      table.text('digest', 64)
      table.text('storage_key')
      table.unique(['storage_key'])
      table.index(['owner_type', 'owner_id', 'position'])
    })
  },
  async down(schema) {
    await schema.dropTable('files_files')
  },
})
