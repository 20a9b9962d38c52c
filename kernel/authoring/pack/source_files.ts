import { globSync } from 'node:fs'
import { basename } from 'node:path'

/** Folders and files of an author's repository that are no part of the plugin. */
const LEFT_OUT = ['node_modules', 'tests', 'dist', 'coverage', 'storage', 'public']
const LEFT_OUT_FILES = /^(package(-lock)?\.json|tsconfig.*\.json|benchpin\.json|.*\.tgz|.*\.config\.(ts|js|mjs|cjs))$/

/** Files of a plugin's folder by what becomes of them, as paths below it, sorted. */
export interface SourceFiles {
  scripts: string[]
  components: string[]
  others: string[]
}

/** Lists what a plugin's tarball is made of. Tests, hidden files and tools stay behind. */
export function sourceFiles(folder: string): SourceFiles {
  const all = globSync('**/*', { cwd: folder, withFileTypes: true, exclude: (entry) => LEFT_OUT.includes(entry.name) || entry.name.startsWith('.') })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`.slice(folder.length + 1))
    .filter((path) => path.includes('/') || !LEFT_OUT_FILES.test(basename(path)))
    .sort()
  const isScript = (path: string) => path.endsWith('.ts') && !path.endsWith('.d.ts')
  return {
    scripts: all.filter(isScript),
    components: all.filter((path) => path.endsWith('.vue')),
    others: all.filter((path) => !isScript(path) && !path.endsWith('.vue') && !path.endsWith('.d.ts')),
  }
}
