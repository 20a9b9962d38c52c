import { globSync } from 'node:fs'
import { rootPath } from '../boot/paths.ts'

/** An exported name with what it is. */
export interface ApiName {
  name: string
  kind: 'value' | 'type' | 'point'
  /** Whether it has a docblock. */
  documented: boolean
}

/** The modules that make up the public API, by the name under which a plugin imports them. */
export function publicModules(): Record<string, string> {
  const plugins = globSync('plugins/*/api.ts', { cwd: rootPath() }).sort()
  return {
    '@benchpin/kernel': 'kernel/index.ts',
    '@benchpin/kernel/manifest': 'kernel/host/manifest.ts',
    '@benchpin/kernel/testing': 'kernel/testing/index.ts',
    ...Object.fromEntries(plugins.map((file) => [`@benchpin/plugins/${file.split('/')[1]}`, file])),
  }
}

/** Every exported name of the public API, by module; read from the types. */
export async function apiSurface(): Promise<Record<string, ApiName[]>> {
  const { default: ts } = await import('typescript')
  const { config } = ts.readConfigFile(rootPath('tsconfig.json'), (path) => ts.sys.readFile(path)) as { config: object }
  const { options } = ts.parseJsonConfigFileContent({ ...config, include: [], files: ['ace.js'] }, ts.sys, rootPath())
  const modules = publicModules()
  const program = ts.createProgram({ rootNames: Object.values(modules).map((file) => rootPath(file)), options })
  const checker = program.getTypeChecker()
  return Object.fromEntries(
    Object.entries(modules).map(([name, file]) => {
      const module = checker.getSymbolAtLocation(program.getSourceFile(rootPath(file))!)
      const names = module ? checker.getExportsOfModule(module) : []
      const described = names.map((exported): ApiName => {
        const symbol = exported.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported
        const isValue = Boolean(symbol.flags & ts.SymbolFlags.Value)
        const type = isValue ? checker.typeToString(checker.getTypeOfSymbol(symbol)) : ''
        const isPoint = /^(ContributionPoint|DomainEvent)</.test(type)
        return { name: exported.name, kind: isPoint ? 'point' : isValue ? 'value' : 'type', documented: symbol.getDocumentationComment(checker).length > 0 }
      })
      return [name, described.sort((a, b) => (a.name < b.name ? -1 : 1))]
    })
  )
}
