import { chmodSync, copyFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { buildFrontEnd } from '../../boot/programs/build.ts'
import { rootPath } from '../../boot/paths.ts'
import { AuthoringError } from '../errors.ts'
import { ACE, BIN, kernelPackageJson, kernelTypeConfig } from './kernel_package.ts'
import { kernelFiles } from './kernel_files.ts'
import { rewriteSpecifiers } from './specifiers.ts'
import { packFolder } from './tarball.ts'

/** Modules that are named by a path in a text: entries of the bundle, programs that are started. */
const NAMED_MODULE = /((?:['"`]|\})(?:\.\/|resources\/|kernel\/|config\/)[\w./-]*)\.ts(['"`])/g

/** What a compiled file says of other files of the application. */
const named = (text: string) => text.replace(NAMED_MODULE, (_, path: string, quote: string) => `${path}.js${quote}`)

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
}

async function compileScripts(scripts: readonly string[], target: string): Promise<void> {
  const { default: ts } = await import('typescript')
  const { config } = ts.readConfigFile(rootPath('tsconfig.json'), (path) => ts.sys.readFile(path)) as { config: object }
  const { options } = ts.parseJsonConfigFileContent({ ...config, include: [], files: ['ace.js'] }, ts.sys, rootPath())
  const emitted = { ...options, noEmit: false, declaration: true, rewriteRelativeImportExtensions: true }
  const rootNames = [...scripts, ...['env', 'inertia', 'nuxt_ui', 'outside_plugins'].map((name) => `resources/types/${name}.d.ts`)].map((file) => rootPath(file))
  const program = ts.createProgram({ rootNames, options: emitted })
  for (const file of scripts) {
    program.emit(program.getSourceFile(rootPath(file)), (path, text) => write(join(target, path.slice(rootPath().length)), named(rewriteSpecifiers(text))))
  }
}

/**
 * Packs the kernel with the first-party plugins, the UI kit and the test harness for those who build plugins elsewhere:
 * compiled, because Node strips no types below node_modules.
 *
 * @returns the tarball's path
 * @throws AuthoringError
 */
export async function packKernel(out: string): Promise<string> {
  if (!(await buildFrontEnd())) throw new AuthoringError('The front end does not build.')
  const staging = mkdtempSync(join(tmpdir(), 'benchpin-kernel-'))
  try {
    const { scripts, components, others } = kernelFiles()
    await compileScripts(scripts, staging)
    for (const file of components) write(join(staging, file), rewriteSpecifiers(readFileSync(rootPath(file), 'utf8')))
    for (const file of others) {
      mkdirSync(dirname(join(staging, file)), { recursive: true })
      copyFileSync(rootPath(file), join(staging, file))
    }
    write(join(staging, 'resources/root.edge'), named(readFileSync(rootPath('resources/root.edge'), 'utf8')))
    cpSync(rootPath('public'), join(staging, 'public'), { recursive: true })
    const manifest = join(staging, 'public/assets/.vite/manifest.json')
    if (existsSync(manifest)) write(manifest, readFileSync(manifest, 'utf8').replaceAll('"resources/app.ts"', '"resources/app.js"'))
    write(join(staging, 'package.json'), `${JSON.stringify(kernelPackageJson(), null, 2)}\n`)
    write(join(staging, 'tsconfig.json'), `${JSON.stringify(kernelTypeConfig(), null, 2)}\n`)
    write(join(staging, 'tsconfig.plugin.json'), `${JSON.stringify(kernelTypeConfig(), null, 2)}\n`)
    write(join(staging, 'package-lock.json'), readFileSync(rootPath('package-lock.json'), 'utf8'))
    write(join(staging, 'ace.js'), ACE)
    write(join(staging, 'bin/benchpin.js'), BIN)
    chmodSync(join(staging, 'bin/benchpin.js'), 0o755)
    copyFileSync(rootPath('LICENSE'), join(staging, 'LICENSE'))
    return await packFolder(staging, resolve(out))
  } finally {
    rmSync(staging, { recursive: true, force: true })
  }
}
