import { BaseCommand } from '@benchpin/kernel'
import { runnerService, startRunner } from '../runner/service.ts'

/**
 * `node ace.js work`: a process that serves no requests and does background work alone: scheduled jobs, deliveries of
 * events, long works. Any number of them share the work with each other, and with servers that have not `JOBS=off`.
 */
export default class Work extends BaseCommand {
  static override commandName = 'work'
  static override description = 'Do background work (jobs, events, long works) in a process of its own, until it is told to end'
  static override options = { startApp: true, staysAlive: true }

  override async run(): Promise<void> {
    startRunner(true)
    this.logger.info('Doing background work. SIGTERM ends it: what is under way is finished or handed back.')
    // The runner's clock does not hold the process; this does.
    const held = setInterval(() => undefined, 60_000)
    this.app.terminating(async () => {
      clearInterval(held)
      await runnerService.stop()
    })
  }
}
