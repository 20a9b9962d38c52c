import { readonly, shallowRef } from 'vue'
import type { ShallowRef } from 'vue'

/** A question before something that can't be taken back by pressing the button again. */
export interface ConfirmQuestion {
  /** "Void invoice B-1042" */
  title: string
  /** What will happen, in numbers: "Voids 1 invoice, returns 2 items to stock, reverses $8,037.80." */
  body: string
  /** The verb on the button: "Void invoice". */
  verb: string
  tone?: 'primary' | 'error'
  /** Word on the other button, "Keep it" if left out. */
  cancel?: string
}

interface Pending extends ConfirmQuestion {
  answer: (yes: boolean) => void
}

const pending = shallowRef<Pending | null>(null)

/** The question that is on the screen. For ConfirmDialog alone. */
export function pendingQuestion(): Readonly<ShallowRef<Pending | null>> {
  return readonly(pending) as Readonly<ShallowRef<Pending | null>>
}

/** Answers the question that is on the screen. For ConfirmDialog alone. */
export function answerQuestion(yes: boolean): void {
  const question = pending.value
  pending.value = null
  question?.answer(yes)
}

/** `if (await confirm({...})) void_()`. Closing the dialog is a no; a second question answers the first with no. */
export function useConfirm(): (question: ConfirmQuestion) => Promise<boolean> {
  return (question) =>
    new Promise((answer) => {
      answerQuestion(false)
      pending.value = { ...question, answer }
    })
}
