import { onScopeDispose, readonly, ref, watch } from 'vue'
import type { Ref, WatchSource } from 'vue'

/** True once `busy` has been true for 150 ms: a skeleton for a quick answer would only flicker. */
export function useDelayed(busy: WatchSource<boolean>, milliseconds = 150): Readonly<Ref<boolean>> {
  const shown = ref(false)
  let timer: ReturnType<typeof setTimeout> | undefined
  watch(
    busy,
    (isBusy) => {
      clearTimeout(timer)
      if (isBusy) timer = setTimeout(() => (shown.value = true), milliseconds)
      else shown.value = false
    },
    { immediate: true }
  )
  onScopeDispose(() => clearTimeout(timer))
  return readonly(shown)
}
