import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { PluginManifest } from '../../host/manifest.ts'
import type { Finding } from '../contract_check.ts'
import { fault } from '../findings.ts'
import { literalOf, NotLiteralError } from '../source/literal.ts'
import { lineOf, syntaxOf, type SyntaxNode } from '../source/syntax.ts'
import type { StaticSubject } from './static_check.ts'

const MANIFEST_API = '@benchpin/kernel/manifest'
const FORM = `Let it hold one import, of definePlugin from ${MANIFEST_API}, and one \`export default definePlugin({ ... })\` of plain values.`

type Outcome = { manifest: PluginManifest } | { unreadable: Finding }

function unreadable(where: string, what: string): Outcome {
  return { unreadable: fault(where, what, FORM) }
}

function declarationIn(node: SyntaxNode): SyntaxNode | null {
  const call = node.declaration as SyntaxNode
  const callee = call.callee as SyntaxNode | undefined
  if (call.type !== 'CallExpression' || callee?.name !== 'definePlugin') return null
  const [argument] = call.arguments as SyntaxNode[]
  return argument ?? null
}

function read(file: string, name: string): Outcome {
  const [program] = syntaxOf(file)
  let declared: SyntaxNode | null = null
  for (const statement of program!.body as SyntaxNode[]) {
    const where = `${name}:${lineOf(statement)}`
    if (statement.type === 'ImportDeclaration') {
      const { value } = statement.source as unknown as { value: string }
      if (value !== MANIFEST_API && statement.importKind !== 'type') return unreadable(where, `The manifest imports ${value}, whose code would run when the host only reads it.`)
    } else if (statement.type === 'ExportDefaultDeclaration') {
      declared = declarationIn(statement)
      if (!declared) return unreadable(where, 'The default export is not definePlugin({ ... }).')
    } else if (!statement.type.startsWith('TS')) {
      return unreadable(where, 'The manifest has code beside definePlugin, which would run when the host only reads it.')
    }
  }
  if (!declared) return unreadable(name, 'There is no default export.')
  try {
    return { manifest: literalOf(declared) as PluginManifest }
  } catch (error) {
    if (!(error instanceof NotLiteralError)) throw error
    return unreadable(`${name}:${error.line}`, `The manifest holds ${error.message}, which only running it would tell.`)
  }
}

/** Reads a plugin's manifest from its file, without running it. */
export function staticSubject(folder: string): StaticSubject {
  const extension = existsSync(join(folder, 'plugin.ts')) ? 'ts' : 'js'
  const name = `plugin.${extension}`
  if (!existsSync(join(folder, name))) {
    const missing = fault(name, 'The folder has no manifest.', 'Add plugin.ts with `export default definePlugin({ ... })`; `node ace.js make:plugin` writes one.')
    return { folder, extension, manifest: null, unreadable: missing }
  }
  try {
    const outcome = read(join(folder, name), name)
    return { folder, extension, manifest: null, unreadable: null, ...outcome }
  } catch (error) {
    return { folder, extension, manifest: null, unreadable: fault(name, `It can't be read: ${error instanceof Error ? error.message : String(error)}.`, FORM) }
  }
}
