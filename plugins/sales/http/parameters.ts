import type { HttpContext } from '@adonisjs/core/http'
import { RecordNotFoundError } from '@benchpin/kernel'

/**
 * A record's id from the address.
 *
 * @throws RecordNotFoundError where it is no id at all
 */
export function idFrom({ params }: HttpContext, name = 'id', what = 'The invoice'): number {
  const id = Number((params as Record<string, string | undefined>)[name])
  if (!Number.isSafeInteger(id) || id < 1) throw new RecordNotFoundError(what)
  return id
}

/** Whether the request is a program's or the counter's, not a visit of a page. */
export function wantsJson({ request }: HttpContext): boolean {
  return !request.header('x-inertia') && request.accepts(['html', 'json']) === 'json'
}
