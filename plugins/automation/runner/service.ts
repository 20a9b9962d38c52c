import { environment, type BackgroundService } from '@benchpin/kernel'
import { Runner } from './runner.ts'

let runner: Runner | null = null

/** Starts the runner of this process; a second start changes nothing. */
export function startRunner(polls: boolean): Runner {
  if (!runner) {
    runner = new Runner()
    runner.start(polls)
  }
  return runner
}

/** Runs background work in processes that serve, unless `JOBS=off` leaves it to `node ace.js work`. */
export const runnerService: BackgroundService = {
  id: 'automation.runner',
  async start({ polls }) {
    if (environment().jobs) startRunner(polls)
  },
  async stop() {
    await runner?.stop()
    runner = null
  },
}
