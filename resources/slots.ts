import { slots as outsideSlots } from 'virtual:benchpin/outside-plugins'
import { pageName } from './pages.ts'
import { addSlotComponents } from './ui/slots/slot_components.ts'

/** Components that plugins place in other plugins' pages: `/plugins/memos/slots/CustomerMemos.vue` is `memos::CustomerMemos`. */
const found = import.meta.glob<{ default: object }>('/plugins/*/slots/**/*.vue')
addSlotComponents(Object.fromEntries(Object.entries(found).map(([path, load]) => [pageName(path.replace('/slots/', '/screens/')), load])))
addSlotComponents(outsideSlots)
