import { onMounted, ref, watch, type Ref } from 'vue'
import { useDebounceFn } from '@vueuse/core'
import { ServerError, useServer, ValidationError } from '@benchpin/ui'

/** The words filled in. */
export interface Preview {
  subject: string
  html: string
  /** What the values are of, where they are real. */
  record: string | null
}

/** The words that are being written. */
export interface Writing {
  channel: string
  storeId: number | null
  subject: string
  body: string
  real: boolean
}

const PAUSE_MS = 350

/** Shows how words will look while they are written; what can't be filled in is said beside its field. */
export function usePreview(path: string, writing: () => Writing): { preview: Ref<Preview | null>; faults: Ref<Record<string, string>>; refresh(): Promise<void> } {
  const server = useServer()
  const preview = ref<Preview | null>(null)
  const faults = ref<Record<string, string>>({})
  let asked = 0

  async function refresh(): Promise<void> {
    const turn = ++asked
    try {
      const shown = await server.post<Preview>(`${path}/preview`, writing())
      if (turn !== asked) return
      preview.value = shown
      faults.value = {}
    } catch (error) {
      if (!(error instanceof ServerError)) throw error
      if (turn === asked && error instanceof ValidationError) faults.value = Object.fromEntries(error.errors.map(({ field, message }) => [field, message]))
    }
  }

  const later = useDebounceFn(refresh, PAUSE_MS)
  watch(writing, () => void later(), { deep: true })
  onMounted(refresh)
  return { preview, faults, refresh }
}
