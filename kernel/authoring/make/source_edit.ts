import ts from 'typescript'
import { AuthoringError } from '../errors.ts'

/** What is imported from a module. */
export interface WantedImport {
  from: string
  names: string[]
  typeOnly?: boolean
}

const parse = (text: string) => ts.createSourceFile('edited.ts', text, ts.ScriptTarget.Latest, true)
const insert = (text: string, at: number, added: string) => text.slice(0, at) + added + text.slice(at)

/** Adds an import, or the missing names to the one that is there. What a person wrote stays as it is. */
export function addImport(text: string, { from, names, typeOnly = false }: WantedImport): string {
  const imports = parse(text).statements.filter(ts.isImportDeclaration)
  const same = imports.find(({ moduleSpecifier, importClause }) => {
    const bindings = importClause?.namedBindings
    return (moduleSpecifier as ts.StringLiteral).text === from && bindings && ts.isNamedImports(bindings) && (importClause.phaseModifier === ts.SyntaxKind.TypeKeyword) === typeOnly
  })
  if (!same) {
    const line = `import ${typeOnly ? 'type ' : ''}{ ${names.join(', ')} } from '${from}'\n`
    const last = imports.at(-1)
    return last ? insert(text, last.getEnd() + 1, line) : line + text
  }
  const { elements } = same.importClause!.namedBindings as ts.NamedImports
  const missing = names.filter((name) => !elements.some((element) => element.name.text === name))
  const last = elements.at(-1)
  return missing.length > 0 && last ? insert(text, last.getEnd(), `, ${missing.join(', ')}`) : text
}

/** The body of a plugin's register function, however it is written: a function, or a constant that is exported. */
function registerBody(source: ts.SourceFile): ts.Block {
  const isDefault = (node: ts.Node) => ts.canHaveModifiers(node) && (ts.getModifiers(node) ?? []).some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword)
  const declared = source.statements.find((node) => ts.isFunctionDeclaration(node) && isDefault(node)) as ts.FunctionDeclaration | undefined
  if (declared?.body) return declared.body
  const exported = source.statements.find(ts.isExportAssignment)?.expression
  const named = exported && ts.isIdentifier(exported) ? exported.text : null
  for (const statement of source.statements) {
    if (named && ts.isFunctionDeclaration(statement) && statement.name?.text === named && statement.body) return statement.body
    if (!named || !ts.isVariableStatement(statement)) continue
    const value = statement.declarationList.declarations.find(({ name }) => ts.isIdentifier(name) && name.text === named)?.initializer
    if (value && (ts.isArrowFunction(value) || ts.isFunctionExpression(value)) && ts.isBlock(value.body)) return value.body
  }
  throw new AuthoringError('index.ts has no register function with a body that can be added to. Write it as: export default function register(plugin: PluginRegistrar): void { }')
}

/** Adds a statement at the end of the register function, unless it is there. */
export function addToRegister(text: string, statement: string): string {
  if (text.includes(statement)) return text
  const used = text.replaceAll(/\b_plugin\b/g, 'plugin')
  const end = registerBody(parse(used)).getEnd() - 1
  const before = used.slice(0, end).endsWith('\n') ? '' : '\n'
  return insert(used, end, `${before}  ${statement}\n`)
}

function manifestOf(source: ts.SourceFile): ts.ObjectLiteralExpression {
  let found: ts.ObjectLiteralExpression | undefined
  const look = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && node.expression.getText() === 'definePlugin' && node.arguments[0] && ts.isObjectLiteralExpression(node.arguments[0])) found = node.arguments[0]
    else ts.forEachChild(node, look)
  }
  look(source)
  if (!found) throw new AuthoringError('plugin.ts does not call definePlugin({ ... }) with its manifest.')
  return found
}

function addInside(text: string, list: ts.ArrayLiteralExpression | ts.ObjectLiteralExpression, entry: string): string {
  const children = ts.isArrayLiteralExpression(list) ? list.elements : list.properties
  const last = children.at(-1)
  if (!last) return insert(text, list.getEnd() - 1, ts.isArrayLiteralExpression(list) ? `\n    ${entry},\n  ` : ` ${entry} `)
  const oneLine = !list.getText().includes('\n')
  return insert(text, last.getEnd(), oneLine ? `, ${entry}` : `,\n    ${entry}`)
}

/**
 * Adds an entry to a list or an object of the manifest, which is made where it is missing.
 *
 * @param mark - text by which an entry that is there already is known
 */
export function addToManifest(text: string, property: 'permissions' | 'features' | 'requires', entry: string, mark: string): string {
  const manifest = manifestOf(parse(text))
  const present = manifest.properties.find((one): one is ts.PropertyAssignment => ts.isPropertyAssignment(one) && one.name.getText() === property)
  if (!present) {
    const value = property === 'requires' ? `{ ${entry} }` : `[\n    ${entry},\n  ]`
    const named = (name: string) => manifest.properties.find((one) => one.name?.getText() === name)
    const last = (property === 'requires' ? named('layer') : undefined) ?? manifest.properties.at(-1)!
    return insert(text, last.getEnd(), `,\n  ${property}: ${value}`)
  }
  const list = present.initializer
  if (!ts.isArrayLiteralExpression(list) && !ts.isObjectLiteralExpression(list)) throw new AuthoringError(`\`${property}\` of plugin.ts is not written out. Add this to it yourself: ${entry}`)
  return list.getText().includes(mark) ? text : addInside(text, list, entry)
}
