import { defineMigration } from '@benchpin/kernel'

export default defineMigration({
  async up(schema) {
    await schema.createTenantTable('contacts_contacts', (table) => {
      table.text('kind', 16)
      table.name('first_name').nullable()
      table.name('last_name').nullable()
      table.name('business_name').nullable()
      table.name('display_name')
      table.boolean('is_customer')
      table.boolean('is_vendor')
      table.boolean('is_partner')
      table.name('email').nullable()
      table.text('phone', 64).nullable()
      table.name('city').nullable()
      table.boolean('tax_exempt')
      table.text('tax_exempt_reason').nullable()
      table.text('tax_exempt_number', 64).nullable()
      table.longText('notes').nullable()
      table.text('special', 16).nullable()
      table.instant('details_changed_at').nullable()
      table.unique(['special'])
      table.index(['display_name'])
      table.index(['email'])
      table.index(['city'])
    })
  },
  async down(schema) {
    await schema.dropTable('contacts_contacts')
  },
})
