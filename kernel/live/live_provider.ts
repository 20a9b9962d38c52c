import type { ApplicationService } from '@adonisjs/core/types'
import TransmitProvider from '@adonisjs/transmit/transmit_provider'
import { useLiveApplication } from './live_server.ts'
import { endStreams } from './streams.ts'
import { stopWatching } from './watch.ts'

/** Adonis' provider of Transmit, but for its end: a process that never sent anything makes no Transmit to shut it down. */
export default class LiveProvider extends TransmitProvider {
  readonly #app: ApplicationService
  #isMade = false

  constructor(app: ApplicationService) {
    super(app)
    this.#app = app
  }

  override register(): void {
    super.register()
    this.#app.container.resolving('transmit', () => void (this.#isMade = true))
    useLiveApplication(this.#app)
  }

  /** The server waits for open requests before it closes, and streams never end by themselves: they are ended before. */
  async ready(): Promise<void> {
    this.#app.terminating(() => {
      stopWatching()
      endStreams()
    })
  }

  override async shutdown(): Promise<void> {
    if (this.#isMade) await super.shutdown()
  }
}
