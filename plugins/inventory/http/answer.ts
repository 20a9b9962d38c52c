import type { HttpContext } from '@adonisjs/core/http'
import { wantsJson } from './item_id.ts'

/** Where a form leads once it is saved, and what is said there. */
export interface Saved {
  message: string
  target: string
  /** What a program is answered. */
  json: object
  status?: number
}

/** Answers a saved form: words on the next screen, JSON for programs. */
export function answerSaved(ctx: HttpContext, { message, target, json, status = 200 }: Saved): unknown {
  if (wantsJson(ctx)) return ctx.response.status(status).json(json)
  ctx.session.flash('notice', { message, tone: 'success' })
  return ctx.response.redirect().status(303).toPath(target)
}
