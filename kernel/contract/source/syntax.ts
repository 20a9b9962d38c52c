import { readFileSync } from 'node:fs'
import { babelParse, parse as parseComponent } from 'vue/compiler-sfc'

/** A node of a syntax tree, as far as the kit looks at one. */
export interface SyntaxNode {
  type: string
  loc?: { start: { line: number } } | null
  [key: string]: unknown
}

const isNode = (value: unknown): value is SyntaxNode => typeof value === 'object' && value !== null && typeof (value as SyntaxNode).type === 'string'

/** The code of a file: itself, or the scripts of a Vue component with the lines before them left empty. */
function codeOf(file: string): string[] {
  const text = readFileSync(file, 'utf8')
  if (!file.endsWith('.vue')) return [text]
  const { descriptor } = parseComponent(text, { filename: file, sourceMap: false })
  return [descriptor.script, descriptor.scriptSetup].flatMap((block) => (block ? ['\n'.repeat(block.loc.start.line - 1) + block.content] : []))
}

/**
 * Reads a file of a plugin without running it: TypeScript, compiled JavaScript, or a Vue component. The parser is the one
 * that Vue compiles its components with.
 *
 * @throws SyntaxError where it is none of them
 */
export function syntaxOf(file: string): SyntaxNode[] {
  return codeOf(file).map((code) => babelParse(code, { sourceType: 'module', plugins: ['typescript', 'importAttributes'] }).program as unknown as SyntaxNode)
}

/** Calls back for a node and everything in it. */
export function walk(node: SyntaxNode, visit: (node: SyntaxNode) => void): void {
  visit(node)
  for (const value of Object.values(node)) {
    if (Array.isArray(value)) {
      for (const item of value) if (isNode(item)) walk(item, visit)
    } else if (isNode(value)) walk(value, visit)
  }
}

/** The line on which a node begins; 1 where the parser does not say. */
export function lineOf(node: SyntaxNode): number {
  return node.loc?.start.line ?? 1
}
