import compression from 'compression'
import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'

const compress = compression({ threshold: 1024 })

/** Compresses pages and JSON on the wire; hashed assets lie there compressed already. */
export default class CompressionMiddleware {
  handle({ request, response }: HttpContext, next: NextFn): Promise<unknown> {
    return new Promise((resolve, reject) => {
      compress(request.request as never, response.response as never, () => {
        Promise.resolve(next()).then(resolve, reject)
      })
    })
  }
}
