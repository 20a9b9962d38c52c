import { ref } from 'vue'
import type { Ref } from 'vue'
import { ForbiddenError, ServerError, useNotice } from '@benchpin/ui'

/** Work that the server lets through only shortly after the password was given. */
export interface ProofGuard {
  /** The password is being asked for. */
  asking: Readonly<Ref<boolean>>
  /** Opens or closes the question. */
  setAsking(next: boolean): void
  /** Runs the work; where the server wants the password first, asks for it and runs the work again. */
  during(work: () => Promise<void>): Promise<void>
  /** The password was given. */
  given(): Promise<void>
}

/** Guards the ending of sessions and devices. PasswordPrompt does the asking. */
export function useProof(): ProofGuard {
  const asking = ref(false)
  const notice = useNotice()
  let waiting: (() => Promise<void>) | null = null

  async function during(work: () => Promise<void>): Promise<void> {
    try {
      await work()
    } catch (error) {
      if (!(error instanceof ServerError)) throw error
      if (error instanceof ForbiddenError && error.code === 'E_CONFIRM_PASSWORD') {
        waiting = work
        asking.value = true
      } else notice.failed(error.message)
    }
  }

  async function given(): Promise<void> {
    const work = waiting
    waiting = null
    if (work) await during(work)
  }
  return { asking, setAsking: (next) => (asking.value = next), during, given }
}
