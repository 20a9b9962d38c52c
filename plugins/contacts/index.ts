import { demoLoaders, editableLists, models, navigation, quickJumps, quickPeeks, routes, searchSources, tenantSetups, type PluginRegistrar } from '@benchpin/kernel'
import { fileOwners } from '@benchpin/plugins/files'
import { contactsDemo } from './demo/loader.ts'
import { contactModels } from './factories.ts'
import { contactRoutes } from './http/routes.ts'
import { walkInContact } from './services/find_contacts.ts'
import { keepContactsIndexed } from './services/keep_indexed.ts'
import { contactLists } from './services/editable_lists.ts'
import { contactFiles } from './services/contact_files.ts'
import { contactPeek } from './services/peek.ts'
import { contactSearch } from './services/search_source.ts'

/** Wires the plugin. */
export default function register(plugin: PluginRegistrar): void {
  keepContactsIndexed()
  plugin.contribute(models, contactModels)
  plugin.contribute(routes, contactRoutes)
  plugin.contribute(navigation, [
    { group: 'customers', label: 'Contacts', href: '/contacts', icon: 'i-lucide-users', order: 10, permission: 'contacts.view' },
  ])
  plugin.contribute(editableLists, contactLists)
  plugin.contribute(fileOwners, contactFiles)
  plugin.contribute(searchSources, contactSearch)
  plugin.contribute(quickPeeks, contactPeek)
  plugin.contribute(quickJumps, [{ label: 'Add contact', href: '/contacts/new', icon: 'i-lucide-user-plus', order: 30, permission: 'contacts.create' }])
  plugin.contribute(tenantSetups, { prepare: async () => void (await walkInContact()) })
  plugin.contribute(demoLoaders, contactsDemo)
}
