import { computed, ref } from 'vue'
import type { WritableComputedRef } from 'vue'
import { useColorMode } from '@vueuse/core'

/** Light, dark, or as the computer says. */
export type Scheme = 'auto' | 'light' | 'dark'
/** Table rows of 40 or 32 pixels. */
export type Density = 'comfortable' | 'compact'

const densityKey = 'benchpin-density'
const density = ref<Density>(document.documentElement.dataset.density === 'compact' ? 'compact' : 'comfortable')

/**
 * Theme and row height of this browser. Both are kept in its storage, where the root template reads them before the
 * first paint.
 */
export function useAppearance(): { scheme: WritableComputedRef<Scheme>; density: WritableComputedRef<Density> } {
  const mode = useColorMode({ emitAuto: true })
  return {
    scheme: computed({ get: () => mode.value as Scheme, set: (next) => (mode.value = next) }),
    density: computed({ get: () => density.value, set: setDensity }),
  }
}

function setDensity(next: Density): void {
  density.value = next
  document.documentElement.dataset.density = next
  try {
    localStorage.setItem(densityKey, next)
  } catch {
    // Storage is blocked: the choice holds until the page is left.
  }
}
