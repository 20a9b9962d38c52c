import { isPluginEnabled } from '../host/contributions.ts'
import { pluginHost } from '../host/plugin_host.ts'
import { tenantState } from '../tenants/tenant_state.ts'
import { RestoreRefusedError } from './errors.ts'
import { modelOfTable, targetOf, type KnownModel } from './known_models.ts'
import { entriesWrittenWith, type Attributes, type StoredEntry } from './stored_entry.ts'

/** One entry to be undone. */
export interface RestoreStep {
  entry: StoredEntry
  known: KnownModel
  recordId: number
  /** The attributes that go back. */
  before: Attributes
  /** It comes along with another one: a deleted contact's address. */
  together: boolean
}

/**
 * What events of bulk changes are called in the log that are undone as a whole: all updates, creates and deletes of their
 * transaction.
 */
export const UNDOABLE_EVENTS: ReadonlySet<string> = new Set(['list_maintenance'])

async function knownOf(entry: StoredEntry): Promise<KnownModel> {
  const known = modelOfTable(entry.entity)
  if (!known) throw new RestoreRefusedError(`Records of "${entry.entity}" are not restored: their plugin is not installed.`)
  if (!isPluginEnabled(await tenantState(), known.plugin)) {
    const { title } = pluginHost().plugin(known.plugin).manifest
    throw new RestoreRefusedError(`This ${known.model.declaration.noun} belongs to ${title}, which is disabled for your organization. It can be restored once ${title} is enabled again.`)
  }
  return known
}

async function stepOf(entry: StoredEntry, together: boolean, only?: string[]): Promise<RestoreStep> {
  const { recordId } = entry
  if (recordId === null) throw new RestoreRefusedError('This entry notes that something happened; there is no record to restore.')
  const before = entry.before ?? {}
  return { entry, known: await knownOf(entry), recordId, together, before: only ? Object.fromEntries(only.map((name) => [name, before[name]])) : before }
}

/** The attributes by which an entry named a record before the work, and no longer does after it. */
function lostReferences(entry: StoredEntry, table: string, recordId: number): string[] {
  const known = modelOfTable(entry.entity)
  if (!known || !entry.before) return []
  return Object.keys(entry.before).filter((name) => entry.before?.[name] === recordId && entry.after?.[name] !== recordId && targetOf(known, name) === table)
}

/** The other entries of the same work that belonged to what it deleted: child records, and links that were cut. */
async function dependentsOf(deletion: StoredEntry): Promise<RestoreStep[]> {
  const others = (await entriesWrittenWith(deletion)).filter(({ operation }) => operation === 'delete' || operation === 'update')
  const steps = new Map<number, RestoreStep>()
  const open: StoredEntry[] = [deletion]
  for (let parent = open.shift(); parent; parent = open.shift()) {
    for (const entry of others) {
      if (entry.sequence === deletion.sequence || steps.has(entry.sequence)) continue
      const names = lostReferences(entry, parent.entity, parent.recordId!)
      if (names.length === 0) continue
      steps.set(entry.sequence, await stepOf(entry, true, entry.operation === 'update' ? names : undefined))
      if (entry.operation === 'delete') open.push(entry)
    }
  }
  return [...steps.values()]
}

/**
 * What undoing an entry comes to, step by step, in the order in which it is done: the last change first, so that a parent
 * stands before its child records return.
 *
 * @throws RestoreRefusedError where the entry can't be undone at all
 */
export async function restorePlan(entry: StoredEntry): Promise<RestoreStep[]> {
  if (entry.operation === 'event' && UNDOABLE_EVENTS.has(entry.entity)) {
    const changes = (await entriesWrittenWith(entry)).filter(({ operation, sequence }) => sequence < entry.sequence && (operation === 'update' || operation === 'delete' || operation === 'create'))
    return (await Promise.all(changes.map((change) => stepOf(change, true)))).sort((a, b) => b.entry.sequence - a.entry.sequence)
  }
  if ((entry.operation !== 'update' && entry.operation !== 'delete') || entry.before === null) {
    throw new RestoreRefusedError('Only updates and deletes can be undone from the log.')
  }
  const asked = await stepOf(entry, false)
  if (entry.operation === 'update') return [asked]
  return [asked, ...(await dependentsOf(entry))].sort((a, b) => b.entry.sequence - a.entry.sequence)
}
