import { globSync } from 'node:fs'
import { rootPath } from '../../boot/paths.ts'

const FOLDERS = ['kernel', 'plugins', 'config', 'database', 'resources']

/** Files of the application that a plugin's repository needs, as paths below the root: no tests, no pictures. */
export function kernelFiles(): { scripts: string[]; components: string[]; others: string[] } {
  const all = globSync(FOLDERS.map((folder) => `${folder}/**/*`), {
    cwd: rootPath(),
    withFileTypes: true,
    exclude: (entry) => ['tests', 'screenshots', 'docs', 'node_modules'].includes(entry.name),
  })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`.slice(rootPath().length))
    .sort()
  const isScript = (path: string) => path.endsWith('.ts') && !path.endsWith('.d.ts')
  return {
    scripts: all.filter(isScript),
    components: all.filter((path) => path.endsWith('.vue')),
    others: all.filter((path) => !isScript(path) && !path.endsWith('.vue')),
  }
}
