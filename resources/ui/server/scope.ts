import { usePage } from '@inertiajs/vue3'

/**
 * The tenant and store that the screen was drawn for, as `<tenant>:<store>`. The server compares it with the session's:
 * a tab left open on another store can't write into this one.
 */
export function currentScope(): string | null {
  return usePage().props.scope ?? null
}
