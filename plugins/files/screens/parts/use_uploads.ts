import { shallowRef } from 'vue'
import type { ShallowRef } from 'vue'
import { useServer } from '@benchpin/ui'
import type { FileForScreen } from '../../services/files_of.ts'

/** Uploads of a photo strip. */
export interface Uploads {
  /** How many files have gone up; null while none is on its way. */
  underway: ShallowRef<{ done: number; of: number } | null>
  /** What was not taken, in words. */
  refused: ShallowRef<string[]>
  send(files: File[]): Promise<void>
  /** Stops; what has gone up stays. */
  cancel(): void
}

/**
 * Sends files one after the other, so that they keep their order and one that is refused stops no other.
 *
 * @param added - called with each file that was taken
 */
export function useUploads(owner: () => { ownerType: string; ownerId: number }, added: (files: FileForScreen[]) => void): Uploads {
  const server = useServer()
  const underway = shallowRef<{ done: number; of: number } | null>(null)
  const refused = shallowRef<string[]>([])
  let stop: AbortController | null = null

  async function sendOne(file: File, signal: AbortSignal): Promise<void> {
    const { ownerType, ownerId } = owner()
    const body = new FormData()
    body.append('ownerType', ownerType)
    body.append('ownerId', String(ownerId))
    body.append('file', file, file.name)
    try {
      added((await server.post<{ files: FileForScreen[] }>('/files', body, { signal })).files)
    } catch (error) {
      if (!signal.aborted) refused.value = [...refused.value, error instanceof Error ? error.message : String(error)]
    }
  }

  async function send(files: File[]): Promise<void> {
    if (files.length === 0 || underway.value) return
    refused.value = []
    const own = (stop = new AbortController())
    for (const [done, file] of files.entries()) {
      if (own.signal.aborted) break
      underway.value = { done, of: files.length }
      await sendOne(file, own.signal)
    }
    underway.value = null
  }

  return { underway, refused, send, cancel: () => stop?.abort() }
}
