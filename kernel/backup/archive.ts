import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { PassThrough, Readable, Transform } from 'node:stream'
import { finished, pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import { extract, pack } from 'tar-stream'

/** Size and checksum of a file in an archive, as its manifest lists them. */
export interface ArchivedFile {
  name: string
  bytes: number
  sha256: string
}

/** Adds files to an archive, one after the other. */
export interface ArchiveWriter {
  /** Adds a file of the disk, or bytes. */
  add(name: string, content: { path: string } | Buffer): Promise<ArchivedFile>
}

/**
 * Writes a compressed tar file. Its last member is the manifest, which names all others with their checksums.
 *
 * @param fill - adds the files; returns what the manifest says beside them
 */
export async function writeArchive(path: string, fill: (archive: ArchiveWriter) => Promise<object>): Promise<{ bytes: number; sha256: string }> {
  const tar = pack()
  const digest = createHash('sha256')
  const hashed = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      digest.update(chunk)
      done(null, chunk)
    },
  })
  const written = pipeline(tar, createGzip({ level: 6 }), hashed, createWriteStream(path, { mode: 0o600 }))
  const files: ArchivedFile[] = []
  const add = async (name: string, content: { path: string } | Buffer): Promise<ArchivedFile> => {
    const bytes = Buffer.isBuffer(content) ? content.length : (await stat(content.path)).size
    const hash = createHash('sha256')
    const source = Buffer.isBuffer(content) ? Readable.from([content]) : createReadStream(content.path, { end: Math.max(0, bytes - 1) })
    const entry = tar.entry({ name, size: bytes })
    if (bytes === 0) entry.end(Buffer.alloc(0))
    else await pipeline(source, new Transform({ transform: (chunk: Buffer, _encoding, done) => (hash.update(chunk), done(null, chunk)) }), entry)
    const file = { name, bytes, sha256: hash.digest('hex') }
    files.push(file)
    return file
  }
  try {
    const said = await fill({ add })
    await add('manifest.json', Buffer.from(JSON.stringify({ ...said, files: [...files] }, null, 2)))
    tar.finalize()
    await written
  } catch (error) {
    tar.destroy(error as Error)
    await written.catch(() => undefined)
    throw error
  }
  return { bytes: (await stat(path)).size, sha256: digest.digest('hex') }
}

/**
 * Reads an archive member by member; each stream must be read to its end before the next comes.
 */
export async function readArchive(path: string, take: (name: string, content: Readable) => Promise<void>): Promise<void> {
  const tar = extract()
  const source = pipeline(createReadStream(path), createGunzip(), tar)
  // A broken file ends the loop below with its error; this one is the same.
  source.catch(() => undefined)
  for await (const entry of tar) {
    const content = new PassThrough()
    const copied = pipeline(entry as unknown as Readable, content)
    await take(entry.header.name, content)
    if (!content.readableEnded) content.resume()
    await copied
    await finished(content, { writable: false }).catch(() => undefined)
  }
  await source
}
