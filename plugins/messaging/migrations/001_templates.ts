import { defineMigration } from '@benchpin/kernel'

export default defineMigration({
  async up(schema) {
    await schema.createTenantTable('messaging_templates', (table) => {
      table.text('template', 64)
      table.text('channel', 16)
      table.reference('store_id', 'stores').nullable()
      table.text('place', 24)
      table.text('subject')
      table.longText('body')
      table.unique(['template', 'channel', 'place'])
    })
  },
  async down(schema) {
    await schema.dropTable('messaging_templates')
  },
})
