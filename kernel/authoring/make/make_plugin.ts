import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { AuthoringError } from '../errors.ts'
import { makePiece, PIECES } from './make_piece.ts'
import { namesOf } from './names.ts'

/** What pieces are called that come with a new plugin. */
const FIRST_NAMES: Record<string, string> = { model: 'entry', screen: 'overview', report: 'entries_by_date', feature: 'program', job: 'tidy_up', slot: 'contact_card', setting: 'greeting', permission: 'manage', widget: 'today', listener: 'welcome', command: 'check' }

/**
 * Makes a plugin with the pieces asked for. It typechecks, lints and passes its tests as it is.
 *
 * @param folder - where it is to lie; must not exist
 * @throws AuthoringError
 */
export function makePlugin(folder: string, id: string, pieces: readonly string[]): string[] {
  const { snake, title } = namesOf(id, id)
  const unknown = pieces.filter((kind) => !PIECES[kind])
  if (unknown.length > 0) throw new AuthoringError(`There is no piece ${unknown.join(', ')}. There are: ${Object.keys(PIECES).join(', ')}.`)
  if (existsSync(folder)) throw new AuthoringError(`${folder} is there already. Add pieces to it with make:plugin:<piece>.`)
  const files: Record<string, string> = {
    'plugin.ts': `import { definePlugin } from '@benchpin/kernel/manifest'

export default definePlugin({
  id: '${snake}',
  title: '${title}',
  description: 'Say in one sentence what it does for the store.',
  version: '1.0.0',
  kernel: '^0.1.0',
  layer: 'outside',
})
`,
    'index.ts': `import { type PluginRegistrar } from '@benchpin/kernel'

/** Wires ${title.toLowerCase()}. */
export default function register(_plugin: PluginRegistrar): void {
}
`,
    'api.ts': `/** What other plugins may use of ${title.toLowerCase()}. */
export {}
`,
    [`tests/${snake}.spec.ts`]: `import { test } from '@japa/runner'
import { pluginHost } from '@benchpin/kernel'

test.group('${title}', () => {
  test('is loaded', ({ assert }) => {
    assert.equal(pluginHost().states().find(({ id }) => id === '${snake}')?.state, 'loaded')
  })
})
`,
  }
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(join(folder, file, '..'), { recursive: true })
    writeFileSync(join(folder, file), text)
  }
  // The model comes first: a report reads its table.
  const ordered = Object.keys(PIECES).filter((kind) => pieces.includes(kind))
  return [...Object.keys(files), ...ordered.flatMap((kind) => makePiece(folder, kind, snake, FIRST_NAMES[kind] ?? kind))]
}
