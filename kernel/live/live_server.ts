import type { ApplicationService, ContainerBindings } from '@adonisjs/core/types'
import { environment } from '../boot/environment.ts'
import type { LivePayload } from './announce.ts'

let application: ApplicationService | null = null

/** Gives live updates their application; called by their provider. */
export function useLiveApplication(app: ApplicationService): void {
  application = app
}

/** Adonis Transmit. It is made when the first screen listens or the first change is told. */
export function liveServer(): Promise<ContainerBindings['transmit']> {
  return application!.container.make('transmit')
}

/** A command has no screens of its own: without Redis there is nobody whom it could tell. */
function reachesAnybody(): boolean {
  return application !== null && (application.getEnvironment() !== 'console' || environment().redisUrl !== null)
}

/** Sends a payload to everybody who listens to a channel, on this process and, over Redis, on the others. */
export async function broadcast(channel: string, payload: LivePayload): Promise<void> {
  if (!reachesAnybody()) return
  const server = await liveServer()
  server.broadcast(channel, payload)
}
