import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { rootPath } from '../boot/paths.ts'
import { addedPluginsFolder } from '../host/plugin_folders.ts'

/**
 * The folder of added plugins, made where it is missing. Its tsconfig.json leads to the application's: Vue's compiler
 * finds the types of a screen's props by it.
 */
export function preparedPluginsFolder(): string {
  const folder = addedPluginsFolder()
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'tsconfig.json'), `${JSON.stringify({ extends: rootPath('tsconfig.json'), include: [] }, null, 2)}\n`)
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify({ private: true, type: 'module' })}\n`)
  return folder
}
