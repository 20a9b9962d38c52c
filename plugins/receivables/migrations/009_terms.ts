import { defineMigration } from '@benchpin/kernel'

export default defineMigration({
  async up(schema) {
    await schema.createTenantTable('receivables_terms', (table) => {
      table.reference('contact_id', 'contacts_contacts')
      table.money('credit_limit').nullable()
      table.unique(['contact_id'])
      table.check('credit_limit is null or credit_limit >= 0', ['credit_limit'])
    })
  },
  async down(schema) {
    await schema.dropTable('receivables_terms')
  },
})
