import type { ListDefinition } from '@benchpin/kernel'

/**
 * Joins each document of a list's query with its standing open item, whose `receivables_open_items.amount` and
 * `.balance` the list may then select, sort by and sum. They are null where the document has not posted.
 *
 * @param type - of the documents' Source: `sales.invoice`
 * @param table - the list's table, whose id is the document's
 */
export function joinOpenItems(query: ReturnType<ListDefinition['query']>, type: string, table: string): ReturnType<ListDefinition['query']> {
  return query.leftJoin('receivables_open_items', (join) =>
    join
      .on('receivables_open_items.tenant_id', `${table}.tenant_id`)
      .andOn('receivables_open_items.source_id', `${table}.id`)
      .andOnVal('receivables_open_items.source_type', type)
      .andOnVal('receivables_open_items.standing', 1)
  )
}
