import type { ApplicationService } from '@adonisjs/core/types'
import { useDatabase } from '../database/client.ts'
import { useLogger } from '../errors/report.ts'
import { pluginHost } from '../host/plugin_host.ts'
import { useEncryption } from '../settings/encryption.ts'

/** Connects the kernel to Adonis and loads the plugins. */
export default class KernelProvider {
  readonly #app: ApplicationService

  constructor(app: ApplicationService) {
    this.#app = app
  }

  async boot(): Promise<void> {
    useLogger(await this.#app.container.make('logger'))
    useDatabase(await this.#app.container.make('lucid.db'))
    useEncryption(await this.#app.container.make('encryption'))
    pluginHost().reportFaults()
  }

  /** Background services run where requests are served. Under test they act on what they are told, not on a clock. */
  async ready(): Promise<void> {
    const kind = this.#app.getEnvironment()
    if (kind !== 'web' && kind !== 'test') return
    const { startServices } = await import('./background_services.ts')
    await startServices({ polls: kind === 'web' })
  }

  async shutdown(): Promise<void> {
    const { stopServices } = await import('./background_services.ts')
    await stopServices()
    // Mails and audit entries that answer a request late, so that its timing tells nothing.
    const { backgroundSettled } = await import('../identity/in_background.ts')
    await backgroundSettled()
  }

  async start(): Promise<void> {
    const { loadTableRules } = await import('../schema/table_ownership.ts')
    await loadTableRules()
  }
}
