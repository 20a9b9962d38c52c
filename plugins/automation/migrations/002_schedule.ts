import { defineMigration } from '@benchpin/kernel'

export default defineMigration({
  async up(schema) {
    // When each job runs next, for each tenant (0 for jobs of the platform) and store (0 where it concerns none), and who
    // runs it. A table of the platform, so that one look tells a runner what is due in any tenant; what a run says of a
    // tenant stands in that tenant's own table.
    await schema.createPlatformTable('automation_schedule', (table) => {
      table.bigInteger('tenant_id').unsigned().notNullable()
      table.string('job', 128).notNullable()
      table.bigInteger('store_id').unsigned().notNullable()
      table.string('schedule', 128).notNullable()
      table.string('time_zone', 64).notNullable()
      table.string('scheduled_for', 24).notNullable()
      // When a runner should look at it: at its time, at once when asked, when its claim runs out while it runs.
      table.string('due_at', 24).notNullable().index()
      table.string('asked_at', 24).nullable()
      table.string('asked_by', 191).nullable()
      // The fencing token: counts up at every claim. Whoever holds an older one can record nothing.
      table.bigInteger('token').notNullable()
      table.string('holder', 36).nullable()
      table.integer('attempts').notNullable()
      table.string('last_started_at', 24).nullable()
      table.string('last_ended_at', 24).nullable()
      table.string('last_outcome', 16).nullable()
      table.primary(['tenant_id', 'job', 'store_id'])
    })
  },
  async down(schema) {
    await schema.dropTable('automation_schedule')
  },
})
