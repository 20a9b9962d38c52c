import { onScopeDispose, shallowReactive } from 'vue'
import { defineShortcuts } from '@nuxt/ui/composables/defineShortcuts'

/** A shortcut of a page. Every one is also shown on the button that it serves (KeyHint). */
export interface Shortcut {
  /** Nuxt UI's notation: `f8`, `meta_k` (Ctrl on Windows), `g-i` for one after the other, `?`. */
  keys: string
  /** What it does, in the words of its button: "Take payment". */
  label: string
  run: (event: KeyboardEvent) => void
  /** Works while the cursor is in a field too. Function keys and Ctrl combinations usually should. */
  inFields?: boolean
}

const active = shallowReactive(new Set<Shortcut>())

/** Every shortcut that works right now, for the overview behind `?`. */
export function activeShortcuts(): ReadonlySet<Shortcut> {
  return active
}

/** Listens for these while the component is mounted, and lists them in the overview. */
export function useShortcuts(shortcuts: Shortcut[]): void {
  for (const shortcut of shortcuts) active.add(shortcut)
  defineShortcuts(
    Object.fromEntries(shortcuts.map(({ keys, run, inFields }) => [keys, { handler: (event?: Event) => run(event as KeyboardEvent), usingInput: inFields ?? false }]))
  )
  onScopeDispose(() => {
    for (const shortcut of shortcuts) active.delete(shortcut)
  })
}

const names: Record<string, string> = {
  meta: 'Ctrl',
  ctrl: 'Ctrl',
  shift: 'Shift',
  alt: 'Alt',
  enter: 'Enter',
  escape: 'Esc',
  arrowup: '↑',
  arrowdown: '↓',
  arrowleft: '←',
  arrowright: '→',
}
const onMac = /Mac|iPhone|iPad/.test(navigator.userAgent)

/** The keys as printed on the keyboard: `meta_k` is ["Ctrl", "K"], or ["⌘", "K"] on a Mac. */
export function keyNames(keys: string): string[] {
  const parts = keys.includes('_') ? keys.split('_') : keys.length > 1 ? keys.split('-') : [keys]
  return parts.map((part) => (part === 'meta' && onMac ? '⌘' : (names[part] ?? part.toUpperCase())))
}
