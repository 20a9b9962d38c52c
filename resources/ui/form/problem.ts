import { inject, provide, ref } from 'vue'
import type { InjectionKey, Ref } from 'vue'

const key: InjectionKey<(message: string) => void> = Symbol('field problem')

/** For FormRow: what the field inside it has to say about its own text. */
export function provideProblem(): Ref<string> {
  const problem = ref('')
  provide(key, (message) => (problem.value = message))
  return problem
}

/** For a field: shows a message in the row around it; does nothing outside one. */
export function useProblem(): (message: string) => void {
  return inject(key, () => undefined)
}
