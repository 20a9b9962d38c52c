import { defineMigration } from '@benchpin/kernel'

export default defineMigration({
  async up(schema) {
    await schema.alterTenantTable('files_files', (table) => {
      table.text('url', 2000).nullable()
      table.text('look', 16).nullable()
    })
  },
  async down(schema) {
    await schema.alterTenantTable('files_files', (table) => table.drop(['url', 'look']))
  },
})
