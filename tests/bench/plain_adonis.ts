import 'reflect-metadata'
import { Ignitor } from '@adonisjs/core'
import { APP_ROOT } from '../../kernel/boot/paths.ts'

/**
 * Adonis with one route that answers a little JSON, and nothing else: no database, session or middleware. It tells what
 * the machine and the framework make possible, so that other figures can be read on any machine.
 */
const answer = { rows: Array.from({ length: 10 }, (_, index) => ({ id: index, name: `Ring ${index}`, price: 115_000 })) }

async function serve(): Promise<void> {
  process.env.APP_KEY ??= 'x'.repeat(32)
  const ignitor = new Ignitor(APP_ROOT).tap((app) => {
    app.rcContents({
      directories: { config: 'tests/bench/plain_config' },
      providers: [{ file: () => import('@adonisjs/core/providers/app_provider'), environment: ['web'] }],
      preloads: [
        {
          environment: ['web'],
          file: async () => {
            const { default: router } = await import('@adonisjs/core/services/router')
            router.get('/plain', ({ response }) => response.json(answer))
          },
        },
      ],
    })
    app.listen('SIGTERM', () => app.terminate())
  })
  await ignitor.httpServer().start()
}

await serve()
