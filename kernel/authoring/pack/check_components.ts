import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What the bundler of an installation would refuse in the packed Vue components, as `file: what`. */
export async function componentFaults(folder: string, components: readonly string[]): Promise<string[]> {
  const { compileScript, compileTemplate, parse, registerTS } = await import('vue/compiler-sfc')
  const { default: ts } = await import('typescript')
  registerTS(() => ts)
  return components.flatMap((file) => {
    const source = readFileSync(join(folder, file), 'utf8')
    const { descriptor, errors } = parse(source, { filename: join(folder, file) })
    const faults: unknown[] = [...errors]
    try {
      if (descriptor.scriptSetup ?? descriptor.script) compileScript(descriptor, { id: file, inlineTemplate: true })
      else if (descriptor.template) faults.push(...compileTemplate({ id: file, filename: file, source: descriptor.template.content }).errors)
    } catch (error) {
      faults.push(error)
    }
    return faults.map((fault) => `${file}: ${(fault instanceof Error ? fault.message : String(fault)).split('\n')[0]}`)
  })
}
