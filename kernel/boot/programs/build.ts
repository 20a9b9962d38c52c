import { createHash } from 'node:crypto'
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { outsidePlugins } from '../../host/plugin_folders.ts'
import { libraryPath, modulePath, rootPath } from '../paths.ts'
import { runNode } from './child.ts'

const OUTPUT = 'public/assets'
const SOURCES = ['resources/**/*.{ts,js,vue,css}', 'kernel/**/*.{ts,js,vue}', 'plugins/**/*.{ts,js,vue}', 'config/vite.config.{ts,js}', 'package-lock.json']

/** A digest of everything that the front end is built of: names, sizes and times. */
function stateOfSources(): string {
  const hash = createHash('sha256')
  for (const file of globSync(SOURCES, { cwd: rootPath(), exclude: ['**/tests/**', '**/migrations/**'] }).sort()) {
    const { size, mtimeMs } = statSync(rootPath(file))
    hash.update(`${file}:${size}:${mtimeMs};`)
  }
  for (const { id, folder } of outsidePlugins()) {
    for (const file of globSync('**/*.{ts,js,vue}', { cwd: folder, exclude: ['**/node_modules/**', '**/migrations/**'] }).sort()) {
      hash.update(`${id}/${file}:`).update(readFileSync(join(folder, file)))
    }
  }
  return hash.digest('hex')
}

const KEPT_DAYS = 7

/**
 * Removes assets of builds that are long gone. Those of the last days stay: a server that still runs, and pages that are
 * still open, ask for them by their hashed names.
 */
function prune(): void {
  const oldest = Date.now() - KEPT_DAYS * 86_400_000
  for (const file of globSync(`${OUTPUT}/**/*.*`, { cwd: rootPath() })) {
    if (statSync(rootPath(file)).mtimeMs < oldest) rmSync(rootPath(file))
  }
}

/** The best compression takes seconds for each megabyte. An installation that a test makes serves a few pages. */
const LEVELS = process.env.NODE_ENV === 'test' ? { brotli: 4, gzip: 4 } : { brotli: 11, gzip: 9 }

/** Compresses the assets once, so that no request has to. */
async function compress(): Promise<void> {
  const brotli = promisify(brotliCompress)
  const zip = promisify(gzip)
  for (const file of globSync(`${OUTPUT}/**/*.{js,css,svg,json}`, { cwd: rootPath() })) {
    const path = rootPath(file)
    if (existsSync(`${path}.gz`)) continue
    const content = readFileSync(path)
    if (content.length < 1024) continue
    writeFileSync(`${path}.br`, await brotli(content, { params: { [constants.BROTLI_PARAM_QUALITY]: LEVELS.brotli } }))
    writeFileSync(`${path}.gz`, await zip(content, { level: LEVELS.gzip }))
  }
}

/** Builds the front end where it is missing or older than its sources. Returns false where the build failed. */
export async function buildFrontEnd(force = false): Promise<boolean> {
  const stamp = rootPath('storage/tmp/front_end_state')
  const state = stateOfSources()
  const isFresh = existsSync(rootPath(`${OUTPUT}/.vite/manifest.json`)) && existsSync(stamp) && readFileSync(stamp, 'utf8') === state
  if (isFresh && !force) return true
  const vite = [libraryPath('vite/bin/vite.js'), 'build', '--config', modulePath('config/vite.config'), '--logLevel', 'warn']
  if ((await runNode(vite, { env: { NODE_ENV: 'production' } })) !== 0) return false
  prune()
  await compress()
  mkdirSync(rootPath('storage/tmp'), { recursive: true })
  writeFileSync(stamp, state)
  return true
}

/** `ace build [--if-stale]`: builds the front end, or only where its sources have changed. The server runs its TypeScript as it is. */
export async function run(argv: string[] = []): Promise<void> {
  process.exitCode = (await buildFrontEnd(!argv.includes('--if-stale'))) ? 0 : 1
}
