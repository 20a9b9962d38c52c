import { models } from '../host/kernel_points.ts'
import { pluginHost } from '../host/plugin_host.ts'
import type { AnyTenantModel } from '../models/tenant_model.ts'

/** A model with the plugin that registered it. */
export interface KnownModel {
  model: AnyTenantModel
  plugin: string
}

/** The registered model of a table; null where its plugin is not loaded. */
export function modelOfTable(table: string): KnownModel | null {
  for (const { plugin, value } of pluginHost().contributions.all(models)) {
    const found = value.find(({ model }) => model.table === table)
    if (found) return { model: found.model, plugin }
  }
  return null
}

const singular = (word: string) => word.replace(/ies$/, 'y').replace(/(?<!s)s$/, '')
const joined = (words: string) => words.replaceAll(/[ _-]/g, '').toLowerCase()

/** Words by which another model's attribute may name a record of this one: its noun, and its table in the singular. */
function namesOf({ model, plugin }: KnownModel): string[] {
  const bare = model.table.startsWith(`${plugin}_`) ? model.table.slice(plugin.length + 1) : model.table
  return [joined(model.declaration.noun), joined(singular(bare))]
}

/**
 * The table that a reference points to: as the column declares it, else by its name (`invoiceId` is an invoice's,
 * `relatedContactId` a contact's), models of the same plugin first. Undefined where neither tells.
 */
export function targetOf({ model, plugin }: KnownModel, attribute: string): string | undefined {
  const column = model.declaration.columns[attribute]
  if (column?.kind !== 'reference') return undefined
  if (column.to) return column.to
  const name = attribute.replace(/Id$/, '').toLowerCase()
  const all = pluginHost()
    .contributions.all(models)
    .flatMap((contribution) => contribution.value.map((one): KnownModel => ({ model: one.model, plugin: contribution.plugin })))
    .sort((a, b) => Number(b.plugin === plugin) - Number(a.plugin === plugin))
  const exact = all.find((one) => namesOf(one).includes(name))
  return (exact ?? all.find((one) => namesOf(one).some((own) => own.length > 3 && name.endsWith(own))))?.model.table
}
