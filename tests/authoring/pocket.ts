import { acrossTenants, database } from '@benchpin/kernel'
import { manifest, type PluginFiles } from '../host/fixtures.ts'

/** A migration that makes a table with notes. */
export const table = (name: string) => `import { defineMigration } from '@benchpin/kernel'
export default defineMigration({
  up: (schema) => schema.createTenantTable('${name}', (table) => { table.text('note') }),
  down: (schema) => schema.dropTable('${name}'),
})
`

/** A migration that fails half-way. */
export const STICKING = `import { defineMigration } from '@benchpin/kernel'
export default defineMigration({
  async up(schema) {
    await schema.createTenantTable('pocket_last', (table) => { table.text('note') })
    throw new Error('the drawer sticks')
  },
  down: (schema) => schema.dropTable('pocket_last'),
})
`

/** An upgrade that tells in the notes in which order its steps ran, and what each found. */
export const TELLING = `import { defineUpgrade } from '@benchpin/kernel'
import { Note } from '../note.ts'
export default defineUpgrade({
  async before({ knex }) {
    await knex('pocket_notes').update({ note: knex.raw("case when note = 'first' then ? else note end", [(await knex.schema.hasTable('pocket_more')) ? 'too late' : 'before']) })
  },
  async after({ knex }) {
    await knex('pocket_notes').where({ note: 'before' }).update({ note: (await knex.schema.hasTable('pocket_more')) ? 'before, after' : 'too early' })
  },
  async finish() {
    for (const note of await Note.query()) await note.merge({ note: note.note + ', finished' }).save()
  },
})
`

/** An upgrade whose last phase fails. */
export const BREAKING = `import { defineUpgrade } from '@benchpin/kernel'
export default defineUpgrade({ async finish() { throw new Error('the clasp is bent') } })
`

const QUIET = `import { settings, tenantSetups, type PluginRegistrar } from '@benchpin/kernel'
import { Note } from './note.ts'
export default function register(plugin: PluginRegistrar): void {
  plugin.contribute(settings, [{ key: 'pocket.color', label: 'Color', type: 'text', level: 'organization', section: 'Pocket', default: null }])
  plugin.contribute(tenantSetups, { prepare: async () => { if (!(await Note.query().first())) await Note.create({ note: 'first' }) } })
}
`
const NOTE = "import { column, tenantModel } from '@benchpin/kernel'\nexport class Note extends tenantModel({ table: 'pocket_notes', noun: 'note', columns: { note: column.text() } }) {}\n"

/** A plugin with a setting, a permission, and a note for each organization. */
export const pocket = (more: object = {}): PluginFiles => ({
  'plugin.ts': manifest('pocket', { permissions: [{ id: 'pocket.view', label: 'See', groups: ['manager'] }], ...more }),
  'index.ts': QUIET,
  'note.ts': NOTE,
  'migrations/001_pocket_notes.ts': table('pocket_notes'),
})

/** All rows of a table, of every organization. */
export async function rowsOf(name: string): Promise<Record<string, unknown>[]> {
  return acrossTenants('a test compares rows', async () => (await database().from(name).orderBy('id')) as Record<string, unknown>[])
}
