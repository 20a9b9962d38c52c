import { currentTenantId, database, defineList, models, pluginHost, rangeOf, type FilterOption, type ListQuery } from '@benchpin/kernel'

const OPERATIONS = [
  { value: 'create', label: 'Created' },
  { value: 'update', label: 'Changed' },
  { value: 'delete', label: 'Deleted' },
  { value: 'restore', label: 'Restored' },
  { value: 'event', label: 'Event' },
]

/** Nouns of the models that the log may name, by table. */
function nouns(): Map<string, string> {
  const registered = pluginHost().contributions.all(models).flatMap(({ value }) => value)
  return new Map(registered.map(({ model }) => [model.table, model.declaration.noun]))
}

/** A table's name as a person says it: `member_groups` is "group assignment"; an event's word, `sign_in`, is "sign in". */
export function entityWords(entity: string): string {
  return nouns().get(entity) ?? entity.replaceAll('_', ' ')
}

function entityOptions(): FilterOption[] {
  const options = [...nouns()].map(([value, noun]) => ({ value, label: noun.charAt(0).toUpperCase() + noun.slice(1) }))
  return options.sort((a, b) => a.label.localeCompare(b.label))
}

/** What was done, in a word. */
export function operationWord(operation: unknown): string {
  return OPERATIONS.find(({ value }) => value === operation)?.label ?? String(operation)
}

/** The audit log, newest first. */
export const auditList = defineList({
  id: 'workspace.audit',
  title: 'Audit log',
  columns: [
    { key: 'at', label: 'When', type: 'instant', sort: 'audit_entries.sequence' },
    { key: 'actor', label: 'Who', type: 'text' },
    { key: 'operation', label: 'What', type: 'text' },
    { key: 'entity', label: 'Record', type: 'text' },
    { key: 'title', label: 'Name', type: 'text' },
    { key: 'address', label: 'From', type: 'text', hidden: true },
    { key: 'sequence', label: 'Entry', type: 'number', hidden: true },
  ],
  filters: [
    { key: 'operation', label: 'What', type: 'options', options: OPERATIONS, apply: (query, value) => void query.whereIn('audit_entries.operation', value.split(',')) },
    {
      key: 'at',
      label: 'When',
      type: 'date_range',
      apply(query, value) {
        const [from, to] = rangeOf(value)
        if (from) query.where('audit_entries.at', '>=', from)
        if (to) query.where('audit_entries.at', '<=', `${to}T23:59:59.999Z`)
      },
    },
    { key: 'entity', label: 'Record', type: 'options', options: async () => entityOptions(), apply: (query, value) => void query.whereIn('audit_entries.entity', value.split(',')) },
    { key: 'actor', label: 'Who', type: 'text', apply: (query, value) => void query.where('audit_entries.actor_name', 'like', `%${value}%`) },
    { key: 'record', label: 'Record number', type: 'text', apply: (query, value) => void query.where('audit_entries.record_id', Number.isSafeInteger(Number(value)) ? Number(value) : 0) },
    { key: 'request', label: 'Request', type: 'text', apply: (query, value) => void query.where('audit_entries.request_id', value) },
  ],
  defaultSort: '-at',
  tieBreaker: 'audit_entries.sequence',
  query: () => database().from('audit_entries').where('audit_entries.tenant_id', currentTenantId()) as ListQuery,
  select: ['sequence', 'at', 'actor_name', 'operation', 'entity', 'title', 'address'],
  search(query, text) {
    const columns = ['audit_entries.title', 'audit_entries.before_json', 'audit_entries.after_json']
    query.where((either) => columns.forEach((column) => void either.orWhere(column, 'like', `%${text}%`)))
  },
  rows: (records) =>
    records.map((record) => ({
      id: Number(record.sequence),
      href: `/settings/audit/${String(record.sequence)}`,
      values: {
        at: String(record.at),
        actor: String(record.actor_name),
        operation: operationWord(record.operation),
        entity: entityWords(String(record.entity)),
        title: String(record.title),
        address: record.address === null ? null : String(record.address),
        sequence: Number(record.sequence),
      },
    })),
  empty: { text: 'Every change that anyone makes is written down here. Nothing fits these filters.', help: 'workspace/audit-log' },
})
