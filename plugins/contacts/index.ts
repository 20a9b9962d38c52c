import { models, searchSources, tenantSetups, type PluginRegistrar } from '@benchpin/kernel'
import { contactModels } from './factories.ts'
import { walkInContact } from './services/find_contacts.ts'
import { keepContactsIndexed } from './services/keep_indexed.ts'
import { contactSearch } from './services/search_source.ts'

/** Wires the plugin. */
export default function register(plugin: PluginRegistrar): void {
  keepContactsIndexed()
  plugin.contribute(models, contactModels)
  plugin.contribute(searchSources, contactSearch)
  plugin.contribute(tenantSetups, { prepare: async () => void (await walkInContact()) })
}
