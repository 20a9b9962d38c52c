import { defineMigration } from '@benchpin/kernel'

export default defineMigration({
  async up(schema) {
    await schema.createTenantTable(
      'automation_works',
      (table) => {
        table.text('work', 128)
        table.text('title', 191)
        table.json('payload')
        table.integer('store_id').nullable()
        table.integer('begun_by').nullable()
        table.text('begun_by_name', 191)
        table.text('status', 16)
        table.integer('done')
        table.integer('of_total').nullable()
        table.text('saying').nullable()
        table.longText('result').nullable()
        table.longText('error').nullable()
        table.instant('begun_at')
        table.instant('started_at').nullable()
        table.instant('ended_at').nullable()
        table.integer('attempts')
        table.boolean('cancel_asked')
        // Who runs it: a random word for each claim, which fences off whoever lost it.
        table.text('claim', 36).nullable()
        // When a runner should look at it: at once while queued, when its claim runs out while running, never once ended.
        table.instant('due_at').nullable()
        table.index(['due_at'])
        table.index(['begun_by', 'begun_at'])
        table.index(['ended_at'])
        table.check("status in ('queued', 'running', 'done', 'failed', 'cancelled')", ['status'])
      },
      { audited: false }
    )
  },
  async down(schema) {
    await schema.dropTable('automation_works')
  },
})
