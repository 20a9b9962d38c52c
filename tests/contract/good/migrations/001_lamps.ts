import { defineMigration } from '@benchpin/kernel'

export default defineMigration({
  async up(schema) {
    await schema.createTenantTable('good_lamps_lamps', (table) => {
      table.name('name')
      table.date('bulb_of')
      table.unique(['name'])
    })
  },
  async down(schema) {
    await schema.dropTable('good_lamps_lamps')
  },
})
