import { reportFailure } from '../errors/report.ts'
import { backgroundServices, type BackgroundService } from '../host/kernel_points.ts'
import { pluginHost } from '../host/plugin_host.ts'

const running = new Set<BackgroundService>()

/** Starts what goes on beside requests. One that fails is logged; the server serves without it. */
export async function startServices(options: { polls: boolean }): Promise<void> {
  for (const { value: service } of pluginHost().contributions.all(backgroundServices)) {
    if (running.has(service)) continue
    running.add(service)
    await reportFailure(`starting ${service.id}`, () => service.start(options))
  }
}

/** Stops them all, at the same time: each has a few seconds. */
export async function stopServices(): Promise<void> {
  const services = [...running]
  running.clear()
  await Promise.all(services.map((service) => reportFailure(`stopping ${service.id}`, () => service.stop())))
}
