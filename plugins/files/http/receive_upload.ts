import { randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { HttpContext } from '@adonisjs/core/http'
import { isFeatureOn, setting } from '@benchpin/kernel'

/** What a browser has sent, on the local disk for as long as the request lasts. */
export interface ReceivedUpload {
  /** Absolute path and the name under which it came. */
  files: { content: string; name: string }[]
  /** Deletes what is still there. */
  forget(): Promise<void>
}

/** What one request may hold in all: one file of the largest kind, or several smaller ones, and the form around them. */
async function limit(): Promise<string> {
  const photo = Number(await setting<number>('files.largest_megabytes'))
  const video = (await isFeatureOn('files.video')) ? Number(await setting<number>('files.largest_video_megabytes')) : 0
  return `${Math.max(photo + 5, video + 5, 40)}mb`
}

/**
 * Takes an upload in piece by piece. It runs behind the gate, not in front of it as the body parser does: nobody fills the
 * disk who may not be here.
 */
export async function receiveUpload({ request }: HttpContext): Promise<ReceivedUpload> {
  const files: ReceivedUpload['files'] = []
  const isForm = request.header('content-type')?.startsWith('multipart/form-data') === true
  const forget = async () => void (await Promise.all(files.map(({ content }) => rm(content, { force: true }))))
  if (!isForm) return { files, forget }
  request.multipart.onFile('*', {}, async (part, report) => {
    const content = join(tmpdir(), `benchpin-upload-${randomUUID()}`)
    files.push({ content, name: part.file.clientName })
    part.pause()
    part.on('data', report)
    await pipeline(part, createWriteStream(content, { mode: 0o600 }))
    return { filePath: content }
  })
  try {
    await request.multipart.process({ limit: await limit() })
    return { files, forget }
  } catch (error) {
    await forget()
    throw error
  }
}
