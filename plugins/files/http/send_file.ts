import { Readable } from 'node:stream'
import type { HttpContext } from '@adonisjs/core/http'
import type { StoredFile } from '../models/stored_file.ts'
import { disk } from '../services/disk.ts'
import { partOf, rangeOf } from './byte_range.ts'

/** Only the browser of the person who was let in may keep it, and it asks again after an hour. */
const CACHING = 'private, max-age=3600'

/** What a page made of the file itself may do: nothing. A PDF viewer needs its own styles. */
const NOTHING = "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; media-src 'self'; frame-ancestors 'none'"

/** The name for old readers in ASCII, and in full for all others (RFC 6266). */
function disposition(name: string): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\]/g, '_')
  return `inline; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)}`
}

/** Says what every answer says; true where the browser has the content already. */
function isKnown({ request, response }: HttpContext, tag: string): boolean {
  response.header('Cache-Control', CACHING)
  response.header('ETag', tag)
  response.header('Vary', 'Cookie')
  response.header('Content-Security-Policy', NOTHING)
  response.header('X-Content-Type-Options', 'nosniff')
  return request.header('if-none-match') === tag
}

/** Answers with a file's content, or the part of it that a video player asks for. The caller has checked the permission. */
export async function sendFile(ctx: HttpContext, file: StoredFile): Promise<void> {
  const { request, response } = ctx
  if (isKnown(ctx, `"${file.digest}"`)) return response.status(304).send('')
  response.header('Accept-Ranges', 'bytes')
  response.header('Content-Type', file.mime)
  response.header('Content-Disposition', disposition(file.name))
  const range = rangeOf(request.header('range'), file.size)
  if (range === 'unsatisfiable') return response.header('Content-Range', `bytes */${file.size}`).status(416).send('')
  const content = await (await disk()).getStream(file.storageKey)
  if (!range) {
    response.header('Content-Length', String(file.size))
    return response.stream(content)
  }
  response.status(206)
  response.header('Content-Range', `bytes ${range.first}-${range.last}/${file.size}`)
  response.header('Content-Length', String(range.last - range.first + 1))
  return response.stream(Readable.from(partOf(content, range)))
}

/** Answers with a smaller copy of a picture. The caller has checked the permission. */
export async function sendCopy(ctx: HttpContext, file: StoredFile, key: string): Promise<void> {
  if (isKnown(ctx, `"${file.digest}-${key.split('.').at(-2)}"`)) return ctx.response.status(304).send('')
  ctx.response.header('Content-Type', 'image/webp')
  ctx.response.header('Content-Disposition', disposition(file.name.replace(/\.[a-z0-9]+$/i, '.webp')))
  return ctx.response.stream(await (await disk()).getStream(key))
}
