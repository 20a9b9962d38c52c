import { readonly, ref, watch } from 'vue'
import type { Ref } from 'vue'

/** True from the first time on that `wanted` is: what is fetched on demand stays mounted, so that it can fade out. */
export function useOnce(wanted: Readonly<Ref<boolean>>): Readonly<Ref<boolean>> {
  const once = ref(wanted.value)
  const stop = watch(wanted, (isWanted) => {
    if (!isWanted) return
    once.value = true
    stop()
  })
  return readonly(once)
}
