import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'

/** What no page of Benchpin asks of a browser, so that a script which got in can't either. The camera scans and takes pictures. */
const PERMISSIONS = 'camera=(self), geolocation=(), microphone=(), payment=(), usb=(self), browsing-topics=()'

/**
 * Headers that shield has no word for. Pages and data are not kept by caches unless their handler says so: after signing
 * out, the back button shows nothing.
 */
export default class HeadersMiddleware {
  async handle({ response }: HttpContext, next: NextFn): Promise<void> {
    response.safeHeader('referrer-policy', 'same-origin')
    response.header('permissions-policy', PERMISSIONS)
    response.header('cross-origin-opener-policy', 'same-origin')
    response.header('cross-origin-resource-policy', 'same-origin')
    await next()
    response.safeHeader('cache-control', 'no-store')
  }
}
