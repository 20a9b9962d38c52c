import { existsSync, readFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { dirname, join, resolve, sep } from 'node:path'
import { SUPPLIED_LIBRARIES, TEST_LIBRARIES } from '../../authoring/pack/check_imports.ts'
import { rootPath } from '../../boot/paths.ts'
import type { Finding } from '../contract_check.ts'
import { fault } from '../findings.ts'
import { sourceFiles, type SourceFile } from '../source/files.ts'
import { importsOf, type ModuleImport } from '../source/imports.ts'
import type { StaticCheck, StaticSubject } from './static_check.ts'

/** Doors of the kernel and the UI kit; everything else of them changes without notice. */
const PUBLIC = new Set(['@benchpin/kernel', '@benchpin/ui', ...['manifest', 'money', 'units', 'dates', 'screens'].map((entry) => `@benchpin/kernel/${entry}`)])
const FOR_TESTS = new Set(['@benchpin/kernel/testing'])
const NODE = new Set(builtinModules.flatMap((name) => [name, `node:${name}`]))
const BUILT = new Set(['.ts', '.js', '.vue', '.css', '.json', '.edge', '.svg', '.md'])

interface Allowed {
  folder: string
  requires: Set<string>
  id: string
  packages: Set<string>
}

function dependenciesIn(file: string): string[] {
  if (!existsSync(file)) return []
  const { dependencies = {}, peerDependencies = {}, devDependencies = {} } = JSON.parse(readFileSync(file, 'utf8')) as Record<string, Record<string, string> | undefined>
  return [...Object.keys(dependencies), ...Object.keys(peerDependencies), ...Object.keys(devDependencies)]
}

/** Libraries that a plugin need not declare: those of the application for a part of it, else what every installation has. */
function librariesFor(folder: string): readonly string[] {
  return folder.startsWith(rootPath('plugins')) ? dependenciesIn(rootPath('package.json')) : SUPPLIED_LIBRARIES
}

const packageOf = (specifier: string) => specifier.split('/').slice(0, specifier.startsWith('@') ? 2 : 1).join('/')

function ofPlugin(specifier: string, where: string, { requires, id }: Allowed, forTests: boolean): Finding | null {
  const [, , plugin = '', ...inside] = specifier.split('/')
  if (plugin !== id && !requires.has(plugin) && !forTests) {
    return fault(where, `It imports ${specifier}, and the manifest does not require ${plugin}.`, `Add \`${plugin}\` with its range of versions to \`requires\` in plugin.ts, or publish a contribution point that ${plugin} fills.`)
  }
  const isOffered = inside.length === 0 || inside.join('/').startsWith('screens/parts/') || plugin === id
  // Vocabularies and pricing are kept free of the server, so that screens may read them.
  if (isOffered || ['vocabularies', 'pricing'].includes(inside[0]!)) return null
  return fault(where, `It imports ${specifier}, which is inside of the plugin ${plugin}.`, `Import @benchpin/plugins/${plugin}, its public api; its inside changes without notice.`)
}

function relative(specifier: string, where: string, from: string, { folder }: Allowed, forTests: boolean): Finding | null {
  const path = resolve(dirname(from), specifier.split('?')[0]!)
  if (!(path + sep).startsWith(folder + sep)) {
    if (forTests) return null
    return fault(where, `It imports ${specifier}, which lies outside of the plugin.`, 'Import the kernel as @benchpin/kernel and other plugins as @benchpin/plugins/<id>: a packed plugin has no other files beside it.')
  }
  if (existsSync(path) || [...BUILT].some((extension) => existsSync(path + extension))) return null
  return fault(where, `It imports ${specifier}, and there is no such file.`, 'Name the file with its extension, and pack it.')
}

function faultOf(one: ModuleImport, file: SourceFile, allowed: Allowed): Finding | null {
  const { specifier } = one
  const where = `${file.name}:${one.line}`
  if (specifier.startsWith('.')) return relative(specifier, where, file.path, allowed, file.forTests)
  if (specifier.startsWith('@benchpin/plugins/')) return ofPlugin(specifier, where, allowed, file.forTests)
  if (PUBLIC.has(specifier) || (file.forTests && FOR_TESTS.has(specifier)) || NODE.has(specifier)) return null
  if (specifier.startsWith('@benchpin/') || specifier.startsWith('#')) {
    return fault(where, `It imports ${specifier}, which is internal.`, 'Import what @benchpin/kernel and its entries manifest, money, units, dates and screens export; the rest changes without notice.')
  }
  if (specifier.startsWith('/') || /^[a-z]+:/.test(specifier)) return fault(where, `It imports ${specifier}, which is on this machine or elsewhere.`, 'Import packages by their names, and own files relatively.')
  if (file.forTests && TEST_LIBRARIES.includes(packageOf(specifier))) return null
  if (allowed.packages.has(packageOf(specifier)) || (one.typeOnly && existsSync(rootPath('node_modules', packageOf(specifier))))) return null
  return fault(where, `It imports the package ${packageOf(specifier)}, and nothing declares it.`, `Add it to \`dependencies\` of the plugin's package.json.`)
}

function check({ folder, manifest }: StaticSubject): Finding[] {
  const allowed: Allowed = {
    folder: resolve(folder),
    id: manifest?.id ?? '',
    requires: new Set(Object.keys(manifest?.requires ?? {})),
    packages: new Set([...dependenciesIn(join(folder, 'package.json')), ...librariesFor(resolve(folder))]),
  }
  const found: Finding[] = []
  for (const file of sourceFiles(folder)) {
    try {
      for (const one of importsOf(file.path)) {
        const wrong = faultOf(one, file, allowed)
        if (wrong) found.push(wrong)
      }
    } catch (error) {
      found.push(fault(file.name, `It can't be read: ${error instanceof Error ? error.message : String(error)}.`, 'Correct its syntax.'))
    }
  }
  return found
}

/** Imports of every file: TypeScript, compiled JavaScript, and the scripts of Vue components. */
export const importsCheck: StaticCheck = { id: 'kernel.imports', title: 'It imports what it declares, and nothing internal', check }
