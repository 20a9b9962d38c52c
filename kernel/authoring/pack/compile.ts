import { mkdirSync, readFileSync, writeFileSync, copyFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type * as TypeScript from 'typescript'
import { libraryPath, modulePath, rootPath } from '../../boot/paths.ts'
import { AuthoringError } from '../errors.ts'
import type { SourceFiles } from './source_files.ts'
import { rewriteSpecifiers } from './specifiers.ts'

function write(target: string, text: string): void {
  mkdirSync(dirname(target), { recursive: true })
  writeFileSync(target, text)
}

function optionsOf(ts: typeof TypeScript): TypeScript.CompilerOptions {
  const { config } = ts.readConfigFile(rootPath('tsconfig.json'), (path) => ts.sys.readFile(path)) as { config: object }
  const { options } = ts.parseJsonConfigFileContent({ ...config, include: [], files: ['ace.js'] }, ts.sys, rootPath())
  return {
    ...options,
    ...{ noEmit: false, declaration: true, declarationMap: false, sourceMap: false, rewriteRelativeImportExtensions: true },
    // Types of libraries come from the application, wherever the plugin's folder lies.
    typeRoots: [libraryPath('@types')],
  }
}

/** The faults of the plugin's own files, as `file:line: what`. */
function faultsOf(ts: typeof TypeScript, program: TypeScript.Program, folder: string, files: readonly string[]): string[] {
  return files.flatMap((file) => {
    const source = program.getSourceFile(join(folder, file))
    return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)].map((diagnostic) => {
      const line = source && diagnostic.start !== undefined ? source.getLineAndCharacterOfPosition(diagnostic.start).line + 1 : 1
      return `${file}:${line}: ${ts.flattenDiagnosticMessageText(diagnostic.messageText, ' ')}`
    })
  })
}

/**
 * Compiles a plugin into `target`: scripts to JavaScript with their types beside them, Vue components as they are (the
 * bundler of the installation compiles them), everything else copied.
 *
 * @throws AuthoringError that lists what does not compile
 */
export async function compilePlugin(folder: string, files: SourceFiles, target: string): Promise<void> {
  const { default: ts } = await import('typescript')
  // What the session, the validator and the like add to Adonis' types.
  const augmented = modulePath('kernel/http/adonis_types')
  const program = ts.createProgram({ rootNames: [augmented, ...files.scripts.map((file) => join(folder, file))], options: optionsOf(ts) })
  const faults = faultsOf(ts, program, folder, files.scripts)
  if (faults.length > 0) throw new AuthoringError(`It does not compile:\n${faults.slice(0, 20).map((fault) => `  ${fault}`).join('\n')}`)
  for (const file of files.scripts) {
    program.emit(program.getSourceFile(join(folder, file)), (path, text) => write(join(target, path.slice(folder.length + 1)), rewriteSpecifiers(text)))
  }
  for (const file of files.components) write(join(target, file), rewriteSpecifiers(readFileSync(join(folder, file), 'utf8')))
  for (const file of files.others) {
    mkdirSync(dirname(join(target, file)), { recursive: true })
    copyFileSync(join(folder, file), join(target, file))
  }
}
