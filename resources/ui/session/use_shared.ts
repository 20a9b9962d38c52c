import { computed } from 'vue'
import type { ComputedRef } from 'vue'
import { usePage } from '@inertiajs/vue3'
import type { SharedProps } from '../../../kernel/http/screen_types.ts'

/** The props that every screen receives, typed and reactive: `shared.value.store`. */
export function useShared(): ComputedRef<SharedProps> {
  const page = usePage()
  return computed(() => page.props)
}
