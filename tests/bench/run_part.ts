import { supplyModules } from '../../kernel/boot/module_hooks.ts'
import type { PartOptions } from './parts.ts'

/** One part of the benchmark in a process of its own: `run_part.ts <part> <options as JSON>`. It sends its rows to its parent; run by hand, it prints them. */
supplyModules()
const { parts } = await import('./parts.ts')
const [name, options] = process.argv.slice(2) as [keyof typeof parts, string]
const rows = await parts[name](JSON.parse(options) as PartOptions)
if (process.send) process.send({ rows }, () => process.exit(0))
else {
  const { tableOf } = await import('./rows.ts')
  console.log(tableOf(rows))
  process.exit(0)
}
