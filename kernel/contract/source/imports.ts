import { lineOf, syntaxOf, walk, type SyntaxNode } from './syntax.ts'

/** One module that a file imports. */
export interface ModuleImport {
  specifier: string
  line: number
  /** Types only: nothing of it is there when the plugin runs. */
  typeOnly: boolean
}

const textOf = (node: unknown) => (typeof (node as { value?: unknown } | null)?.value === 'string' ? (node as { value: string }).value : null)

function onlyTypes(node: SyntaxNode): boolean {
  if (node.importKind === 'type' || node.exportKind === 'type') return true
  const specifiers = (node.specifiers ?? []) as SyntaxNode[]
  return specifiers.length > 0 && specifiers.every((one) => one.importKind === 'type' || one.exportKind === 'type')
}

function importOf(node: SyntaxNode): ModuleImport | null {
  const line = lineOf(node)
  if (['ImportDeclaration', 'ExportNamedDeclaration', 'ExportAllDeclaration'].includes(node.type)) {
    const specifier = textOf(node.source)
    return specifier === null ? null : { specifier, line, typeOnly: onlyTypes(node) }
  }
  if (node.type === 'TSImportType') {
    const specifier = textOf(node.argument) ?? textOf((node.argument as SyntaxNode | null)?.literal)
    return specifier === null ? null : { specifier, line, typeOnly: true }
  }
  const called = (node.callee as SyntaxNode | undefined)?.type
  if (node.type === 'ImportExpression' || (node.type === 'CallExpression' && called === 'Import')) {
    const specifier = textOf(node.source ?? (node.arguments as unknown[])[0])
    return specifier === null ? null : { specifier, line, typeOnly: false }
  }
  return null
}

/** Everything that a file imports, in the order of its lines. */
export function importsOf(file: string): ModuleImport[] {
  const found: ModuleImport[] = []
  for (const program of syntaxOf(file)) {
    walk(program, (node) => {
      const one = importOf(node)
      if (one) found.push(one)
    })
  }
  return found
}
