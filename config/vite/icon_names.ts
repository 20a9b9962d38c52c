import { readFileSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'

const sourceFile = /\.(vue|ts|js)$/
const iconName = /\bi-lucide-[a-z0-9]+(?:-[a-z0-9]+)*/g

/**
 * Every icon named in the sources, as `i-lucide-...`. Icons of the navigation and of search sources come from the
 * server as data, therefore the server's TypeScript is read as well as the screens.
 *
 * @param root absolute path of the repository
 * @param folders folders below it, or absolute ones of added plugins, that are read; one that does not exist is skipped
 */
export function findIconNames(root: string, folders: string[]): string[] {
  const names = new Set<string>()
  for (const folder of folders) {
    for (const file of sourceFiles(resolve(root, folder))) {
      for (const match of readFileSync(file, 'utf8').matchAll(iconName)) names.add(match[0])
    }
  }
  return [...names].sort()
}

function sourceFiles(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => sourceFile.test(name))
      .map((name) => join(folder, name))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}
