import type { HttpContext } from '@adonisjs/core/http'

/**
 * Answers a mutation: JSON to programs and the counter, a redirect with a notice to forms.
 *
 * @param target - where a form goes on
 */
export function answer(ctx: HttpContext, body: object, message: string, target: string) {
  const isForm = ctx.request.header('x-inertia') || ctx.request.accepts(['html', 'json']) !== 'json'
  if (!isForm) return ctx.response.json(body)
  ctx.session.flash('notice', { message, tone: 'success' })
  return ctx.response.redirect().status(303).toPath(target)
}
