import { watch } from 'vue'
import { useAppearance } from './use_appearance.ts'
import { useShared } from './use_shared.ts'

/** Puts the signed-in user's own colors and row height onto this computer. What the user never chose stays as it is here. */
export function useFollowedAppearance(): void {
  const shared = useShared()
  const { scheme, density } = useAppearance()
  watch(
    () => [shared.value.appearance?.theme, shared.value.appearance?.density] as const,
    ([theme, rows]) => {
      if (theme && theme !== scheme.value) scheme.value = theme
      if (rows && rows !== density.value) density.value = rows
    },
    { immediate: true }
  )
}
