import { onScopeDispose } from 'vue'
import { router } from '@inertiajs/vue3'
import { useEventListener } from '@vueuse/core'
import { useConfirm } from '../feedback/use_confirm.ts'

/** Asks before a page with unsaved changes is left, by a link or by closing the tab. */
export function useUnsavedGuard(isDirty: () => boolean): void {
  const confirm = useConfirm()
  let leaving = false

  const stop = router.on('before', (event) => {
    const { visit } = event.detail
    const staysHere = visit.url.pathname === location.pathname || visit.prefetch || visit.async
    if (leaving || visit.method !== 'get' || staysHere || !isDirty()) return
    void confirm({ title: 'Leave without saving?', body: 'What you changed on this page is dropped.', verb: 'Leave', cancel: 'Keep editing' }).then((yes) => {
      if (!yes) return
      leaving = true
      router.visit(visit.url, { onFinish: () => (leaving = false) })
    })
    return false
  })
  onScopeDispose(stop)
  useEventListener(window, 'beforeunload', (event) => isDirty() && event.preventDefault())
}
