import type { HttpContext } from '@adonisjs/core/http'

/** Whether the request is a program's or the counter's, not a form of a screen. */
export function wantsJson({ request }: HttpContext): boolean {
  return !request.header('x-inertia') && request.accepts(['html', 'json']) === 'json'
}
