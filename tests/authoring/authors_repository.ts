import { execFile } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { rootPath } from '@benchpin/kernel'
import { packKernel } from '../../kernel/authoring/pack/pack_kernel.ts'
import type { Ran } from './installation.ts'

const TYPE_CONFIG = { extends: '@benchpin/kernel/tsconfig.plugin.json', include: ['**/*.ts'], exclude: ['node_modules'] }

/** Every installed package of a folder of libraries, those of scopes by their whole name. */
function packagesIn(folder: string): string[] {
  const names = readdirSync(folder).filter((name) => !name.startsWith('.'))
  return names.flatMap((name) => (name.startsWith('@') ? readdirSync(join(folder, name)).map((inner) => `${name}/${inner}`) : [name]))
}

/** A repository of an author: a plugin's sources, the packed kernel among its libraries, and nothing else of Benchpin. */
export class AuthorsRepository {
  readonly path = mkdtempSync(join(tmpdir(), 'benchpin-author-'))

  private constructor() {}

  /** Makes one of a plugin's sources, with the kernel as `kernel:pack` makes it. The other libraries are borrowed. */
  static async of(sources: string): Promise<AuthorsRepository> {
    const repository = new AuthorsRepository()
    const libraries = join(repository.path, 'node_modules')
    cpSync(sources, repository.path, { recursive: true })
    mkdirSync(join(libraries, '@benchpin'), { recursive: true })
    const tarball = await packKernel(repository.path)
    await promisify(execFile)('tar', ['-xzf', tarball, '-C', join(libraries, '@benchpin')])
    rmSync(tarball)
    renameSync(join(libraries, '@benchpin/package'), join(libraries, '@benchpin/kernel'))
    for (const name of packagesIn(rootPath('node_modules'))) {
      if (name === '@benchpin/kernel') continue
      if (name.startsWith('@')) mkdirSync(join(libraries, name.split('/')[0]!), { recursive: true })
      symlinkSync(rootPath('node_modules', name), join(libraries, name))
    }
    writeFileSync(join(repository.path, 'tsconfig.json'), JSON.stringify(TYPE_CONFIG))
    return repository
  }

  /** Runs a program of one of its libraries. */
  run(program: string, ...argv: string[]): Promise<Ran> {
    const env = { ...process.env, STORAGE_PATH: join(this.path, '.benchpin'), BENCHPIN_EXTRA_PLUGINS: '', DATABASE_URL: '', NO_COLOR: '1' }
    return new Promise((resolve) => {
      execFile(process.execPath, [join(this.path, 'node_modules', program), ...argv], { cwd: this.path, env, maxBuffer: 2 ** 26 }, (error, stdout, stderr) => {
        resolve({ code: error ? Number(error.code ?? 1) : 0, stdout, printed: `${stdout}\n${stderr}` })
      })
    })
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true })
  }
}
