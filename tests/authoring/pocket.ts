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
