import { TableRules } from './wall/index.ts'

/** The tables of this database, as the second wall knows them. */
export const tableRules = new TableRules()
