import { readFileSync } from 'node:fs'
import { test } from '@japa/runner'
import { rootPath } from '@benchpin/kernel'
import { PluginFolder } from './fixtures.ts'

/** The files of the example, by the comments that name them. */
function filesOfExample(): Record<string, string> {
  const section = readFileSync(rootPath('README.md'), 'utf8').split('## A plugin in ten lines')[1]!
  const code = /```ts\n([\s\S]*?)```/.exec(section)![1]!
  const parts = code.split(/^\/\/ plugins\/closing_time\/(.+)$/m).slice(1)
  return Object.fromEntries(Array.from({ length: parts.length / 2 }, (_, index) => [parts[index * 2]!, parts[index * 2 + 1]!]))
}

test.group('The example of README', () => {
  test('is a plugin that loads as it is written', async ({ assert }) => {
    const folder = new PluginFolder().add('closing_time', filesOfExample())
    const state = (await folder.states()).get('closing_time')
    folder.remove()
    assert.equal(state?.state, 'loaded', state?.reason ?? 'not found')
  }).timeout(30_000)
})
