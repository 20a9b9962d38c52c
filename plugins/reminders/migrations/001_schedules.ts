import { defineMigration } from '@benchpin/kernel'

export default defineMigration({
  async up(schema) {
    await schema.createTenantTable('reminders_schedules', (table) => {
      table.text('source', 64)
      table.reference('store_id', 'stores').nullable()
      // `all`, or `store-12`: a key over a nullable column would let two through.
      table.text('place', 32)
      table.boolean('active')
      table.date('starts_on')
      table.money('minimum')
      table.json('steps')
      table.unique(['source', 'place'])
    })
  },
  async down(schema) {
    await schema.dropTable('reminders_schedules')
  },
})
