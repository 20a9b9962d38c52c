import { readFile } from 'node:fs/promises'

/** The parser package's own entry into its WebAssembly module. */
interface ParserModule {
  initSync(options: { module: WebAssembly.Module }): unknown
  parse_sql(dialect: string, sql: string): unknown
}

const packageEntry = import.meta.resolve('@guanmingchiu/sqlparser-ts')
const binary = new WebAssembly.Module(await readFile(new URL('../wasm/sqlparser_rs_wasm_bg.wasm', packageEntry)))
let created = 0

/**
 * A statement nested too deep overflows the module's stack, after which the module fails on every statement. The package
 * starts one module per process and never again, so its inner file is imported here under a new query each time.
 */
async function createModule(): Promise<ParserModule> {
  const url = new URL('../wasm/sqlparser_rs_wasm.js', packageEntry)
  url.searchParams.set('instance', String((created += 1)))
  const module: ParserModule = await import(url.href)
  module.initSync({ module: binary })
  return module
}

// Both are ready before the first import returns, since better-sqlite3 prepares synchronously.
let current = await createModule()
let standby: ParserModule | null = await createModule()

/**
 * Parses with the current module. If it crashes, the standby takes its place for the next statement.
 *
 * @throws what the module throws: a plain object for an error of syntax, an Error for a crash
 */
export function parseWithModule(dialect: string, sql: string): unknown {
  try {
    return current.parse_sql(dialect, sql)
  } catch (error) {
    if (error instanceof WebAssembly.RuntimeError || error instanceof RangeError) replaceModule()
    throw error
  }
}

function replaceModule(): void {
  if (standby === null) return
  current = standby
  standby = null
  void createModule().then((module) => {
    standby = module
  })
}
