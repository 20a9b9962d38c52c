import { AsyncLocalStorage } from 'node:async_hooks'

/**
 * Makes every step of an iteration run in the surroundings of whoever makes this call. An export is pulled by the socket or
 * the disk long after the request's handler has returned; its queries still belong to the tenant and the user of the request.
 */
export function inContext<T>(source: AsyncIterable<T>): AsyncIterable<T> {
  const run = AsyncLocalStorage.snapshot()
  return {
    [Symbol.asyncIterator]() {
      const iterator = run(() => source[Symbol.asyncIterator]())
      return {
        next: () => run(() => iterator.next()),
        return: async (value?: unknown) => (await run(() => iterator.return?.(value))) ?? { done: true as const, value: undefined },
      }
    },
  }
}
