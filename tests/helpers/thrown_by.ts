/**
 * The error that `work` throws, to look at its code, status, field and message.
 *
 * @throws Error where `work` throws nothing, so that the test fails
 */
export function thrownBy(work: () => unknown): Error {
  let result: unknown
  try {
    result = work()
  } catch (error) {
    if (error instanceof Error) return error
    throw error
  }
  throw new Error(`Expected an error, but got ${String(result)}`)
}
