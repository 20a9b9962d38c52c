import { existsSync, globSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { AuthoringError } from '../errors.ts'
import { namesOf } from './names.ts'
import type { MakePiece, Piece, PluginSurroundings } from './piece.ts'
import { job } from './pieces/job.ts'
import { model } from './pieces/model.ts'
import { report } from './pieces/report.ts'
import { screen } from './pieces/screen.ts'
import { command, feature, listener, permission, setting, slot, widget } from './pieces/small_pieces.ts'
import { addImport, addToManifest, addToRegister } from './source_edit.ts'

/** The kinds of pieces by the word after `make:plugin:`. */
export const PIECES: Record<string, MakePiece> = { model, screen, report, feature, job, slot, setting, permission, widget, listener, command }

function surroundingsOf(folder: string): PluginSurroundings {
  const migrations = existsSync(join(folder, 'migrations')) ? readdirSync(join(folder, 'migrations')).filter((file) => file.endsWith('.ts')).sort() : []
  const last = Number(/^\d+/.exec(migrations.at(-1) ?? '0')?.[0] ?? 0)
  const tables = migrations.flatMap((file) => [...readFileSync(join(folder, 'migrations', file), 'utf8').matchAll(/createTenantTable\(\s*'([a-z0-9_]+)'/g)].map(([, name]) => name!))
  return { nextMigration: String(last + 1).padStart(3, '0'), tables }
}

const literal = (value: object) => `{ ${Object.entries(value).map(([key, one]) => `${key}: ${Array.isArray(one) ? `[${one.map((word) => `'${word}'`).join(', ')}]` : `'${String(one).replaceAll("'", "\\'")}'`}`).join(', ')} }`

function wireManifest(text: string, { permissions = [], features = [], requires = [] }: Piece): string {
  let edited = text
  for (const id of requires) edited = addToManifest(edited, 'requires', `${id}: '^0.1.0'`, `${id}:`)
  for (const entry of permissions) edited = addToManifest(edited, 'permissions', literal(entry), `'${entry.id}'`)
  for (const entry of features) edited = addToManifest(edited, 'features', literal(entry), `'${entry.id}'`)
  return edited
}

function wireIndex(text: string, { imports = [], statements = [] }: Piece): string {
  const imported = imports.reduce((edited, wanted) => addImport(edited, wanted), text)
  return statements.reduce((edited, statement) => addToRegister(edited, statement), imported)
}

/**
 * Adds a piece to a plugin's folder: new files, and lines in index.ts and plugin.ts beside what stands there.
 *
 * @returns paths of what was written
 * @throws AuthoringError where it is there already, or a file was changed beyond what can be added to; nothing is written then
 */
export function makePiece(folder: string, kind: string, pluginId: string, name: string): string[] {
  const make = PIECES[kind]
  if (!make) throw new AuthoringError(`There is no piece "${kind}". There are: ${Object.keys(PIECES).join(', ')}.`)
  if (!existsSync(join(folder, 'plugin.ts'))) throw new AuthoringError(`There is no plugin in ${folder}. Make it with: node ace.js make:plugin ${pluginId}`)
  const piece = make(namesOf(pluginId, name), surroundingsOf(folder))
  const taken = Object.keys(piece.files).filter((file) => globSync(file.replace(/^migrations\/\d+/, 'migrations/*'), { cwd: folder }).length > 0)
  if (taken.length > 0) throw new AuthoringError(`The ${kind} ${name} is there already: ${taken.join(', ')}. Nothing was changed.`)
  const manifest = readFileSync(join(folder, 'plugin.ts'), 'utf8')
  const index = readFileSync(join(folder, 'index.ts'), 'utf8')
  const wired = { 'plugin.ts': wireManifest(manifest, piece), 'index.ts': wireIndex(index, piece) }
  if (Object.keys(piece.files).length === 0 && wired['plugin.ts'] === manifest) throw new AuthoringError(`The ${kind} ${name} is there already. Nothing was changed.`)
  const written = { ...piece.files, ...wired }
  for (const [file, text] of Object.entries(written)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), text)
  }
  return Object.keys(piece.files)
}
