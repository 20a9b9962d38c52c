import { column, tenantModel } from '@benchpin/kernel'

/** The words that a store, or the organization, has chosen for a template. */
export class TemplateWords extends tenantModel({
  table: 'messaging_templates',
  noun: 'message template',
  columns: {
    template: column.text(),
    channel: column.text(),
    /** Null where the words are those of the whole organization. */
    storeId: column.nullable(column.reference()),
    /** `all`, or `store-12`: for the unique key. */
    place: column.text(),
    subject: column.text(),
    body: column.text(),
  },
  title: (words) => words.template,
  restorable: true,
}) {}
