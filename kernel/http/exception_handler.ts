import { ExceptionHandler, type HttpContext } from '@adonisjs/core/http'
import { hasErrorShape } from '../errors/typed_error.ts'
import { environment } from '../boot/environment.ts'
import { ImpersonationOverError, SignInRequiredError } from './errors.ts'
import { SecondFactorNeededError } from '../identity/errors.ts'
import { asWhoeverIsSignedIn } from './error_surroundings.ts'
import { render } from './render.ts'

interface Fault {
  status: number
  code: string
  message: string
  field?: string
}

const UNEXPECTED = 'Something went wrong on our side. Nothing of this request was saved. Try it again; if it stays, tell support the request number.'

/** The fault as a person or a program is told of it; what is not meant for them stays in the log. */
function faultsOf(error: unknown): Fault[] {
  if (error instanceof Error && 'messages' in error && Array.isArray(error.messages)) {
    const messages = error.messages as { field: string; message: string; rule: string }[]
    return messages.map(({ field, message, rule }) => ({ status: 422, code: `E_${rule.toUpperCase()}`, message, field }))
  }
  const { status = 500, code = 'E_UNEXPECTED', message = UNEXPECTED } = (error ?? {}) as Partial<Fault>
  if (code === 'E_BAD_CSRF_TOKEN') return [{ status: 403, code, message: 'This page was open for too long, or in another window you signed in anew. Reload it and try again.' }]
  if (status >= 500) return [{ status: 500, code: 'E_UNEXPECTED', message: UNEXPECTED }]
  const fault: Fault = { status, code, message }
  if (hasErrorShape(error) && error.field) fault.field = error.field
  return [fault]
}

/**
 * Turns every error into an answer: JSON for programs and for the counter's calls, messages beside their fields
 * for forms, a page with words for everything else.
 */
export default class BenchpinExceptionHandler extends ExceptionHandler {
  protected override debug = false

  override async handle(error: unknown, ctx: HttpContext): Promise<unknown> {
    if (error instanceof Error && 'code' in error && error.code === 'E_ROUTE_NOT_FOUND') {
      return this.#answer(ctx, [{ status: 404, code: 'E_NOT_FOUND', message: 'This page does not exist. Check the address, or go back to the dashboard.' }])
    }
    if (error instanceof SignInRequiredError && !this.#wantsJson(ctx)) {
      const target = ctx.request.url().startsWith('/platform') ? '/platform/sign-in' : '/sign-in'
      if (ctx.request.method() === 'GET') ctx.session.setIntendedUrl(ctx.request.url(true))
      return ctx.response.redirect().status(303).toPath(target)
    }
    if (error instanceof ImpersonationOverError && !this.#wantsJson(ctx)) {
      ctx.session.flash('notice', { tone: 'warning', message: error.message })
      return ctx.response.redirect().status(303).toPath('/platform')
    }
    if (error instanceof SecondFactorNeededError && !this.#wantsJson(ctx)) {
      return ctx.response.redirect().status(303).toPath(ctx.request.url().startsWith('/platform') ? '/platform/second-factor' : '/profile/second-factor')
    }
    return this.#answer(ctx, faultsOf(error), (error as { retryAfter?: unknown } | null)?.retryAfter)
  }

  #wantsJson(ctx: HttpContext): boolean {
    return !ctx.request.header('x-inertia') && (ctx.request.accepts(['html', 'json']) !== 'html' || ctx.request.ajax())
  }

  async #answer(ctx: HttpContext, faults: Fault[], retryAfter?: unknown): Promise<unknown> {
    const [first] = faults as [Fault]
    if (typeof retryAfter === 'number') ctx.response.header('Retry-After', String(retryAfter))
    if (this.#wantsJson(ctx)) {
      const errors = faults.map(({ code, message, field }) => ({ code, message, ...(field ? { field } : {}) }))
      return ctx.response.status(first.status).json({ errors, requestId: ctx.request.id() ?? null })
    }
    const isForm = ctx.request.method() !== 'GET' && ctx.request.method() !== 'HEAD'
    if (isForm && ctx.session) {
      const beside = faults.filter(({ field }) => field)
      if (beside.length > 0) ctx.session.flash('inputErrorsBag', Object.fromEntries(beside.map(({ field, message }) => [field!, [message]])))
      else ctx.session.flash('notice', { tone: 'error', message: first.message })
      return ctx.response.redirect().status(303).back()
    }
    ctx.response.status(first.status)
    if (!ctx.inertia) return ctx.response.send(first.message)
    // Adonis sends nothing of what an error handler returns.
    const page = () => render(ctx, 'kernel::ErrorPage', { status: first.status, message: first.message, requestId: ctx.request.id() ?? null })
    return ctx.response.send(await (first.status < 500 ? asWhoeverIsSignedIn(ctx, page) : page()))
  }

  override async report(error: unknown, ctx: HttpContext): Promise<void> {
    const { status = 500 } = (error ?? {}) as { status?: number }
    const isInput = error instanceof Error && 'messages' in error
    if (isInput || status < 500) return
    ctx.logger.error({ err: error, requestId: ctx.request.id(), url: ctx.request.url() }, 'Request failed')
    if (environment().nodeEnv === 'test' && process.env.PRINT_ERRORS) console.error(error)
  }
}
