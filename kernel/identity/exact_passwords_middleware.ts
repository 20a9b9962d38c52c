import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'

const FIELDS = ['password', 'currentPassword', 'newPassword'] as const

/** The fields as they were sent; the body parser has taken the space around every text away. */
function sent(raw: string | null): Record<string, unknown> {
  try {
    return (JSON.parse(raw ?? '{}') ?? {}) as Record<string, unknown>
  } catch {
    return {}
  }
}

/** A password is taken exactly as it was typed, with a space at its end if it has one (ASVS 6.2.8). */
export default class ExactPasswordsMiddleware {
  handle({ request }: HttpContext, next: NextFn): unknown {
    const body = request.body() as Record<string, unknown>
    if (request.is(['json']) && FIELDS.some((field) => field in body)) {
      const original = sent(request.raw())
      const exact = FIELDS.filter((field) => typeof original[field] === 'string' && original[field] !== '').map((field) => [field, original[field]])
      request.updateBody({ ...body, ...Object.fromEntries(exact) })
    }
    return next()
  }
}
