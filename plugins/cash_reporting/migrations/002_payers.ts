import { defineMigration } from '@benchpin/kernel'

export default defineMigration({
  async up(schema) {
    await schema.createTenantTable('cash_reporting_payers', (table) => {
      table.reference('contact_id', 'contacts_contacts')
      table.text('legal_name', 191).nullable()
      table.text('taxpayer_number', 500).nullable()
      table.text('taxpayer_ending', 4).nullable()
      table.date('birth_date').nullable()
      table.text('address', 191).nullable()
      table.text('city', 100).nullable()
      table.text('region', 64).nullable()
      table.text('postal_code', 20).nullable()
      table.text('country', 64).nullable()
      table.text('occupation', 100).nullable()
      table.text('id_type', 64).nullable()
      table.text('id_number', 64).nullable()
      table.text('id_issuer', 64).nullable()
      table.text('noted_by', 191)
      table.unique(['contact_id'])
    })
  },
  async down(schema) {
    await schema.dropTable('cash_reporting_payers')
  },
})
