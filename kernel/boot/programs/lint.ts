import { rootPath } from '../paths.ts'
import { runNode } from './child.ts'

/** `ace lint`: the code's style, and which module may import which. */
export async function run(argv: string[]): Promise<void> {
  const eslint = await runNode([rootPath('node_modules/eslint/bin/eslint.js'), '--config', 'config/eslint.config.js', ...argv, '.'])
  const imports = await runNode([
    rootPath('node_modules/dependency-cruiser/bin/dependency-cruise.mjs'),
    'kernel',
    'plugins',
    'resources',
    '--config',
    'config/dependency_rules.cjs',
    '--output-type',
    'err-long',
  ])
  process.exitCode = eslint || imports
}
