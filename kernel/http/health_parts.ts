import { reportFailure } from '../errors/report.ts'
import { healthChecks } from '../host/kernel_points.ts'
import { pluginHost } from '../host/plugin_host.ts'

/** What a plugin says of its health. */
export interface HealthPart {
  id: string
  ok: boolean
  detail: string
}

/** Asks every plugin how it goes. A check that throws is not well, and takes no other with it. */
export async function healthParts(): Promise<HealthPart[]> {
  const parts: HealthPart[] = []
  for (const { value } of pluginHost().contributions.all(healthChecks)) {
    let said: Omit<HealthPart, 'id'> = { ok: false, detail: 'The check itself failed; the log tells why.' }
    await reportFailure(`the health check ${value.id}`, async () => void (said = await value.check()))
    parts.push({ id: value.id, ...said })
  }
  return parts
}
