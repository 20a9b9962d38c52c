import { existsSync } from 'node:fs'
import { join } from 'node:path'
import sirv from 'sirv'
import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import { rootPath } from '../boot/paths.ts'

const folder = rootPath('public/assets')
const serve = existsSync(folder)
  ? sirv(folder, { brotli: true, gzip: true, immutable: true, maxAge: 31_536_000, etag: true, dev: false, dotfiles: false })
  : null

/** Serves the hashed assets: compressed when they were built, cached for good by the browser. */
export default class AssetsMiddleware {
  async handle({ request, response }: HttpContext, next: NextFn): Promise<unknown> {
    const raw = request.request
    if (!serve || !raw.url?.startsWith('/assets/')) return next()
    const url = raw.url
    // What a build has pruned since this process began is still in sirv's list, and would end in a broken stream.
    if (!existsSync(join(folder, new URL(url, 'http://local').pathname.slice('/assets'.length)))) return next()
    return new Promise((resolve, reject) => {
      raw.url = url.slice('/assets'.length)
      response.response.once('close', () => resolve(undefined))
      serve(raw, response.response, () => {
        raw.url = url
        Promise.resolve(next()).then(resolve, reject)
      })
    })
  }
}
