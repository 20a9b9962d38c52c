import type { OwnedTable } from '../../schema/table_ownership.ts'
import type { PluginManifest } from '../../host/manifest.ts'
import type { Finding } from '../contract_check.ts'
import { fault } from '../findings.ts'
import type { ForeignKeyShape, IndexShape, TableShape } from './table_shape.ts'

const HELPER = 'Use the helper of migrations: createTenantTable(), and table.index(), table.unique(), table.reference() in it.'
const STAYS = new Set(['RESTRICT', 'NO ACTION'])

/** MySQL wants a key of its own on the column that counts ids; the helper makes it. */
const isCounter = ({ columns }: IndexShape) => columns.length === 1 && columns[0] === 'id'

function indexFault({ name, columns }: IndexShape, table: string): Finding | null {
  if (columns[0] === 'tenant_id') return null
  return fault(`${table}.${name}`, `The index (${columns.join(', ')}) does not begin with tenant_id: it mixes the rows of all tenants.`, HELPER)
}

function keyFaults({ columns, to, toColumns, onDelete, onUpdate }: ForeignKeyShape, table: string): Finding[] {
  const where = `${table} (${columns.join(', ')}) -> ${to}`
  const found: Finding[] = []
  const isTenant = to === 'tenants' && columns.join() === 'tenant_id'
  if (!isTenant && (columns[0] !== 'tenant_id' || toColumns[0] !== 'tenant_id')) {
    found.push(fault(where, 'The foreign key does not carry tenant_id: a row may point at another tenant’s.', HELPER))
  }
  if (!STAYS.has(onDelete) || !STAYS.has(onUpdate)) found.push(fault(where, `The foreign key says ${onDelete} and ${onUpdate}; what others refer to must not vanish or change by itself.`, 'Let it be RESTRICT, and delete children in the use case, where the audit log sees it.'))
  return found
}

/** What is wrong with the tables that a plugin's migrations made. */
export function schemaFaults(manifest: PluginManifest, owned: readonly OwnedTable[], shapes: readonly TableShape[], unowned: readonly string[]): Finding[] {
  const { id, layer } = manifest
  const found = unowned.map((name) => fault(name, 'The migrations made this table past the helper, so that nobody owns it and no wall guards it.', HELPER))
  for (const { name, kind } of owned) {
    if (name !== id && !name.startsWith(`${id}_`)) found.push(fault(name, `The table's name does not begin with "${id}_".`, `Name it \`${id}_${name}\`, so that no other plugin has the same.`))
    if (kind === 'platform' && layer !== 'foundation') found.push(fault(name, 'The table is of the platform, where no wall stands between tenants.', 'Create it with createTenantTable().'))
    const shape = shapes.find((one) => one.name === name)
    if (!shape || kind === 'platform') continue
    for (const index of shape.indexes.filter((one) => !isCounter(one))) {
      const one = indexFault(index, name)
      if (one) found.push(one)
    }
    for (const key of shape.foreignKeys) found.push(...keyFaults(key, name))
  }
  return found
}
