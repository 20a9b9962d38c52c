import type { MakePiece } from '../piece.ts'

/** A nightly job. */
export const job: MakePiece = ({ plugin, snake, camel, words, title }) => ({
  files: {
    [`jobs/${snake}.ts`]: `import type { JobDeclaration } from '@benchpin/plugins/automation'

/** What the job does, in one sentence. */
export const ${camel}Job: JobDeclaration = {
  id: '${plugin}.${snake}',
  title: '${title}',
  description: 'Say in plain words what it does, and when.',
  schedule: '0 3 * * *',
  missed: 'skip',
  async run({ businessDate, note }) {
    note(\`Nothing to do on \${businessDate}\`)
  },
}
`,
    [`tests/${snake}_job.spec.ts`]: `import { test } from '@japa/runner'
import { testTenant } from '@benchpin/kernel/testing'
import { ${camel}Job } from '../jobs/${snake}.ts'

test.group('Job ${words}', () => {
  test('says what it did', async ({ assert }) => {
    const tenant = await testTenant()
    const notes: string[] = []
    const { signal } = new AbortController()
    await tenant.inside(() => ${camel}Job.run({ signal, businessDate: '2026-03-01', scheduledFor: '2026-03-01T08:00:00.000Z', note: (words) => void notes.push(words) }))
    assert.deepEqual(notes, ['Nothing to do on 2026-03-01'])
  })
})
`,
  },
  imports: [
    { from: '@benchpin/plugins/automation', names: ['jobs'] },
    { from: `./jobs/${snake}.ts`, names: [`${camel}Job`] },
  ],
  statements: [`plugin.contribute(jobs, ${camel}Job)`],
  requires: ['automation'],
})
