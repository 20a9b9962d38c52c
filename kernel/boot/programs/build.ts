import { createHash } from 'node:crypto'
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { rootPath } from '../paths.ts'
import { runNode } from './child.ts'

const OUTPUT = 'public/assets'
const SOURCES = ['resources/**/*.{ts,vue,css}', 'kernel/**/*.{ts,vue}', 'plugins/**/*.{ts,vue}', 'config/vite.config.ts', 'package-lock.json']

/** A digest of everything that the front end is built of: names, sizes and times. */
function stateOfSources(): string {
  const hash = createHash('sha256')
  for (const file of globSync(SOURCES, { cwd: rootPath(), exclude: ['**/tests/**', '**/migrations/**'] }).sort()) {
    const { size, mtimeMs } = statSync(rootPath(file))
    hash.update(`${file}:${size}:${mtimeMs};`)
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

/** Compresses the assets once, so that no request has to. */
async function compress(): Promise<void> {
  const brotli = promisify(brotliCompress)
  const zip = promisify(gzip)
  for (const file of globSync(`${OUTPUT}/**/*.{js,css,svg,json}`, { cwd: rootPath() })) {
    const path = rootPath(file)
    if (existsSync(`${path}.gz`)) continue
    const content = readFileSync(path)
    if (content.length < 1024) continue
    writeFileSync(`${path}.br`, await brotli(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }))
    writeFileSync(`${path}.gz`, await zip(content, { level: 9 }))
  }
}

/** Builds the front end where it is missing or older than its sources. Returns false where the build failed. */
export async function buildFrontEnd(force = false): Promise<boolean> {
  const stamp = rootPath('storage/tmp/front_end_state')
  const state = stateOfSources()
  const isFresh = existsSync(rootPath(`${OUTPUT}/.vite/manifest.json`)) && existsSync(stamp) && readFileSync(stamp, 'utf8') === state
  if (isFresh && !force) return true
  const vite = [rootPath('node_modules/vite/bin/vite.js'), 'build', '--config', 'config/vite.config.ts', '--logLevel', 'warn', '--emptyOutDir', 'false']
  if ((await runNode(vite, { env: { NODE_ENV: 'production' } })) !== 0) return false
  prune()
  await compress()
  mkdirSync(rootPath('storage/tmp'), { recursive: true })
  writeFileSync(stamp, state)
  return true
}

/** `ace build`: builds the front end. The server runs its TypeScript as it is. */
export async function run(): Promise<void> {
  process.exitCode = (await buildFrontEnd(true)) ? 0 : 1
}
