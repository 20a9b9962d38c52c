import { database } from '../database/client.ts'
import type { PluginTrace } from '../host/kernel_points.ts'
import { asPlatform, currentTenantId } from '../tenancy/context.ts'

const ofPlugin = (plugin: string) => database().from('hashed_keys').where('tenant_id', currentTenantId()).where('purpose', '>=', `${plugin}.`).where('purpose', '<', `${plugin}/`)

/** Keys in links that a plugin has given out: they lead nowhere once it is gone. */
export const keyTrace: PluginTrace = {
  id: 'kernel.keys',
  title: 'keys in links that it has given out',
  count: (plugin) =>
    asPlatform(async () => {
      const row = (await ofPlugin(plugin).count('* as keys').first()) as { keys: number | string } | null
      return Number(row?.keys ?? 0)
    }),
  erase: (plugin) => asPlatform(async () => void (await ofPlugin(plugin).delete())),
}
