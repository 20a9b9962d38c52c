import { column } from '../models/columns.ts'
import { tenantModel } from '../models/tenant_model.ts'

/** Filters, order and columns of a list under a name: one person's own, or shared with everybody who sees the list. */
export class SavedView extends tenantModel({
  table: 'saved_views',
  noun: 'saved view',
  columns: {
    /** Id of the list. */
    list: column.text(),
    /** Whose it is. */
    membershipId: column.reference('memberships'),
    name: column.text(),
    shared: column.boolean(),
    /** What stands in the address: filters, `search`, `sort`, `columns`, `perPage`. */
    query: column.json<Record<string, string>>(),
  },
  title: (view) => view.name,
  restorable: true,
  labels: { query: 'Filters and columns' },
}) {}
