import { defineMigration } from '@benchpin/kernel'

export default defineMigration({
  async up(schema) {
    // Runs of jobs that concern no tenant; tenant_id is always 0, so that both tables are read alike.
    await schema.createPlatformTable('automation_platform_runs', (table) => {
      table.bigIncrements('id')
      table.bigInteger('tenant_id').unsigned().notNullable()
      table.string('job', 128).notNullable()
      table.bigInteger('store_id').unsigned().notNullable()
      table.bigInteger('token').notNullable()
      table.string('scheduled_for', 24).notNullable()
      table.string('cause', 16).notNullable()
      table.string('asked_by', 191).nullable()
      table.string('started_at', 24).notNullable().index()
      table.string('ended_at', 24).nullable()
      table.string('outcome', 16).notNullable()
      table.text('notes', 'longtext').nullable()
      table.text('error', 'longtext').nullable()
      table.index(['job', 'started_at'], 'ix_automation_platform_runs_job')
    })
  },
  async down(schema) {
    await schema.dropTable('automation_platform_runs')
  },
})
