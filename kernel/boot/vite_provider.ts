import ViteProvider from '@adonisjs/vite/vite_provider'
import type { ApplicationService } from '@adonisjs/core/types'
import { modulePath } from './paths.ts'

/**
 * Adonis' provider of Vite, but for the dev server: it runs in `ace dev` only (tests use built assets), and finds
 * its configuration in config/.
 */
export default class BenchpinViteProvider extends ViteProvider {
  readonly #app: ApplicationService

  constructor(app: ApplicationService) {
    super(app)
    this.#app = app
  }

  get #develops(): boolean {
    return process.env.DEV_MODE === '1' && this.#app.getEnvironment() === 'web'
  }

  override async start(): Promise<void> {
    if (!this.#develops) return
    const vite = await this.#app.container.make('vite')
    await vite.createDevServer({ configFile: modulePath('config/vite.config') })
  }

  override async shutdown(): Promise<void> {
    if (this.#develops) await (await this.#app.container.make('vite')).stopDevServer()
  }
}
