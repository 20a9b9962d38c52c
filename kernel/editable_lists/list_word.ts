import { column } from '../models/columns.ts'
import { tenantModel } from '../models/tenant_model.ts'

/** How a tenant's words of a list differ from those that come with it: added, or hidden. */
export class ListWord extends tenantModel({
  table: 'list_words',
  noun: 'word of a list',
  columns: { list: column.text(), word: column.text(), state: column.text<'added' | 'hidden'>() },
  title: (entry) => entry.word,
  restorable: true,
}) {}
