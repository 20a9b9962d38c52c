import type { Knex } from 'knex'
import { databaseManager, dialect } from '../../database/client.ts'
import { ownedTables } from '../../schema/table_ownership.ts'
import { withAmbient } from '../../tenancy/context.ts'

/** A range of ids. */
export interface IdZone {
  from: number
  below: number
}

/**
 * Ids of each tenant's records lie in a range of their own, so that one that turns up in another's answer is known for
 * what it is, whichever table it is of.
 */
export const TENANT_IDS: IdZone = { from: 86_752_090_000, below: 86_752_990_000 }

/** Ids of the neighbour's records. */
export const NEIGHBOUR_IDS: IdZone = { from: 86_753_090_000, below: 86_753_190_000 }

async function countingTables(knex: Knex): Promise<string[]> {
  const tables = (await ownedTables()).filter(({ kind }) => kind === 'tenant').map(({ name }) => name)
  if (dialect() === 'sqlite') {
    const rows = (await knex.raw("select name from sqlite_master where type = 'table' and lower(sql) like '%autoincrement%'")) as { name: string }[]
    return tables.filter((table) => rows.some(({ name }) => name === table))
  }
  const [rows] = (await knex.raw("select table_name as name from information_schema.columns where table_schema = database() and extra like '%auto_increment%'")) as [{ name: string }[]]
  return tables.filter((table) => rows.some(({ name }) => name === table))
}

/** Lets the next record of every tenant table get an id of at least so much. */
export async function countFrom(next: number): Promise<void> {
  await withAmbient({ across: true, transaction: null }, async () => {
    const knex: Knex = databaseManager().connection().getWriteClient()
    for (const table of await countingTables(knex)) {
      if (dialect() === 'mysql') await knex.raw('alter table ?? auto_increment = ?', [table, next])
      else {
        await knex.raw('delete from sqlite_sequence where name = ?', [table])
        await knex.raw('insert into sqlite_sequence (name, seq) values (?, ?)', [table, next - 1])
      }
    }
  })
}

/** The ids of a range that a text names. */
export function idsIn(text: string, { from, below }: IdZone): number[] {
  const numbers = text.match(/(?<!\d)\d{11}(?!\d)/g) ?? []
  return [...new Set(numbers.map(Number))].filter((id) => id >= from && id < below)
}
