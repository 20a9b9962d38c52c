import type { Knex } from 'knex'
import { databaseManager } from '../../database/client.ts'
import { ownedTables } from '../../schema/table_ownership.ts'
import { withAmbient } from '../../tenancy/context.ts'
import { allTables, shapesOf } from '../schema/table_shape.ts'

/** Rows of one column that bear a plugin's name. */
export interface NamedRows {
  table: string
  column: string
  rows: number
}

const TEXT = /char|text|json|clob/i
const ID_COLUMNS = new Set(['plugin', 'owner'])
/** The log of the platform tells what was done in the name of whatever was there. */
const HISTORY = new Set(['platform_events'])

/** Tables in which names of plugins stand only as long as these are there: neither histories nor records of other plugins. */
async function tablesThatForget(foundations: ReadonlySet<string>): Promise<string[]> {
  const owned = new Map((await ownedTables()).map((table) => [table.name, table]))
  return (await allTables()).filter((name) => {
    const table = owned.get(name)
    if (!table) return true
    return !table.appendOnly && !HISTORY.has(name) && (table.owner === 'kernel' || foundations.has(table.owner))
  })
}

async function rowsIn(knex: Knex, table: string, column: string, plugin: string): Promise<number> {
  const like = plugin.replaceAll('_', '|_')
  const [row] = (await knex(table)
    .where((named) => void named.where(column, '>=', `${plugin}.`).where(column, '<', `${plugin}/`))
    // The bare id says something only where ids are kept: a group may be called like a plugin.
    .orWhere((bare) => void (ID_COLUMNS.has(column) ? bare.where(column, plugin) : bare.whereRaw('1 = 0')))
    // `list:loyalty.cards` in a name, "loyalty.view" in JSON.
    .orWhereRaw(`?? like ? escape '|'`, [column, `%:${like}.%`])
    .orWhereRaw(`?? like ? escape '|'`, [column, `%"${like}.%`])
    .count('* as row_count')) as { row_count: number | string }[]
  return Number(row?.row_count ?? 0)
}

/**
 * Looks through every text of the database for the name of a plugin: in the tables of the kernel and of the foundation
 * plugins, but for histories, which tell what was.
 *
 * @param foundations - ids of the foundation plugins that are there, without the plugin itself
 */
export async function rowsNamedAfter(plugin: string, foundations: ReadonlySet<string>): Promise<NamedRows[]> {
  const shapes = await shapesOf(await tablesThatForget(foundations))
  return withAmbient({ across: true, transaction: null }, async () => {
    const knex: Knex = databaseManager().connection().getWriteClient()
    const found: NamedRows[] = []
    for (const { name, columns } of shapes) {
      for (const [column = '', type = ''] of columns.map((one) => one.split(' '))) {
        const rows = TEXT.test(type) ? await rowsIn(knex, name, column, plugin) : 0
        if (rows > 0) found.push({ table: name, column, rows })
      }
    }
    return found
  })
}
