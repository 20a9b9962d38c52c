import { defineMigration } from '../../kernel/schema/schema_helper.ts'

export default defineMigration({
  async up(schema) {
    // What waits to be told to durable listeners: one row for each event and listener. A delivered row is deleted in the
    // transaction of its listener, so the table holds what is still to be done and what could not be.
    await schema.createTenantTable(
      'outbox_deliveries',
      (table) => {
        table.text('delivery_key', 36)
        table.text('event', 128)
        table.text('listener', 128)
        table.text('aggregate', 191)
        table.json('payload')
        table.instant('published_at')
        // Null once given up: a dead letter waits for a person.
        table.instant('due_at').nullable()
        table.integer('attempts')
        table.longText('last_error').nullable()
        table.instant('last_tried_at').nullable()
        // Who handles it just now: a random word for each claim, which fences off whoever lost it.
        table.text('claim', 36).nullable()
        table.instant('claimed_until').nullable()
        table.index(['due_at'])
        table.index(['listener', 'aggregate', 'id'])
        table.index(['claim'])
      },
      { audited: false }
    )
  },
  async down(schema) {
    await schema.dropTable('outbox_deliveries')
  },
})
