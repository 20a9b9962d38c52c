import type { HttpContext } from '@adonisjs/core/http'
import type { StoredFile } from '../models/stored_file.ts'
import { disk } from '../services/disk.ts'

/** Only the browser of the person who was let in may keep it, and it asks again after an hour. */
const CACHING = 'private, max-age=3600'

/** What a page made of the file itself may do: nothing. A PDF viewer needs its own styles. */
const NOTHING = "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'none'"

/** The name for old readers in ASCII, and in full for all others (RFC 6266). */
function disposition(name: string): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\]/g, '_')
  return `inline; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)}`
}

/** Answers with a file's content. The caller has checked the permission. */
export async function sendFile({ request, response }: HttpContext, file: StoredFile): Promise<void> {
  const tag = `"${file.digest}"`
  response.header('Cache-Control', CACHING)
  response.header('ETag', tag)
  response.header('Vary', 'Cookie')
  response.header('Content-Security-Policy', NOTHING)
  response.header('X-Content-Type-Options', 'nosniff')
  if (request.header('if-none-match') === tag) return response.status(304).send('')
  response.header('Content-Type', file.mime)
  response.header('Content-Length', String(file.size))
  response.header('Content-Disposition', disposition(file.name))
  const content = await (await disk()).getStream(file.storageKey)
  return response.stream(content)
}
