import cluster from 'node:cluster'
import { createIgnitor } from '../application.ts'
import { prepareEnvironment } from '../environment.ts'

/** `ace start`: serves the application, in as many processes as `WEB_PROCESSES` says. */
export async function run(): Promise<void> {
  process.env.NODE_ENV ??= 'production'
  const { webProcesses } = prepareEnvironment()
  if (webProcesses > 1 && cluster.isPrimary) {
    const { superviseWorkers } = await import('./workers.ts')
    return superviseWorkers(webProcesses)
  }
  const ignitor = await createIgnitor()
  await ignitor.httpServer().start()
  // The server keeps a worker alive, not the line to its supervisor: SIGTERM ends it.
  if (cluster.isWorker) process.channel?.unref()
}
