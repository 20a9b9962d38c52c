import { defineMigration } from '@benchpin/kernel'

export default defineMigration({
  async up(schema) {
    await schema.createTenantTable('tax_certificates', (table) => {
      table.reference('contact_id', 'contacts_contacts')
      table.text('region', 2)
      table.text('permit_number', 64)
      table.date('starts_on')
      table.date('expires_on').nullable()
      table.date('verified_on').nullable()
      table.text('verified_by', 191).nullable()
      table.text('verified_where', 191).nullable()
      table.date('revoked_on').nullable()
      table.text('revoked_reason', 200).nullable()
      table.text('noted_by', 191)
      table.index(['expires_on'])
    })
  },
  async down(schema) {
    await schema.dropTable('tax_certificates')
  },
})
