import { ref, shallowRef, watch } from 'vue'
import type { Ref, ShallowRef } from 'vue'
import { useServer } from '@benchpin/ui'
import type { ContactChoice } from '../../services/lookup.ts'

const PAUSE = 150

/** Contacts that the typed text finds. */
export interface ContactLookup {
  choices: ShallowRef<ContactChoice[]>
  /** The text that the choices belong to; null before the first answer. */
  answered: Ref<string | null>
  failed: Ref<string | null>
  /** Asks at once, for instance when the field is entered. */
  ask(): Promise<void>
}

/** Looks contacts up while text is typed: one request at a time, the last text wins. Call it in setup. */
export function useContactLookup(text: Ref<string>, role: () => string | undefined): ContactLookup {
  const server = useServer()
  const choices = shallowRef<ContactChoice[]>([])
  const answered = ref<string | null>(null)
  const failed = ref<string | null>(null)
  let underway: AbortController | null = null

  async function ask(): Promise<void> {
    underway?.abort()
    const own = (underway = new AbortController())
    const asked = text.value.trim()
    const query = new URLSearchParams({ q: asked, ...(role() ? { role: role()! } : {}) })
    try {
      const { contacts } = await server.get<{ contacts: ContactChoice[] }>(`/contacts/lookup?${query}`, { signal: own.signal })
      choices.value = contacts
      answered.value = asked
      failed.value = null
    } catch (error) {
      if (own.signal.aborted) return
      failed.value = error instanceof Error ? error.message : String(error)
    }
  }

  watch(text, (_now, _before, onCleanup) => {
    const timer = setTimeout(() => void ask(), PAUSE)
    onCleanup(() => clearTimeout(timer))
  })
  return { choices, answered, failed, ask }
}
