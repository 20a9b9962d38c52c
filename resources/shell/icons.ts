import { addAPIProvider } from '@iconify/vue'

/**
 * Every icon is in the bundle. A name that is not would be asked for at a public host; here the request has nowhere
 * to go, so that no page ever talks to another host.
 */
export function keepIconsAtHome(): void {
  addAPIProvider('', { resources: [] })
}
