import { ref, type Ref } from 'vue'
import { ServerError, ValidationError } from '@benchpin/ui'

/** A form in a dialog that is sent without leaving the page. */
export interface DialogForm {
  busy: Ref<boolean>
  /** Messages by field; those of no field under `form`. */
  errors: Ref<Record<string, string>>
  /** Runs the sending, and puts what the server says beside the fields. True where it went well. */
  send(action: () => Promise<unknown>): Promise<boolean>
}

/** Keeps the state of a dialog's form. */
export function useDialogForm(): DialogForm {
  const busy = ref(false)
  const errors = ref<Record<string, string>>({})

  async function send(action: () => Promise<unknown>): Promise<boolean> {
    busy.value = true
    errors.value = {}
    try {
      await action()
      return true
    } catch (error) {
      if (error instanceof ValidationError) errors.value = Object.fromEntries(error.errors.map(({ field, message }) => [field.split('.')[0] || 'form', message]))
      else if (error instanceof ServerError) errors.value = { form: error.message }
      else throw error
      return false
    } finally {
      busy.value = false
    }
  }
  return { busy, errors, send }
}
