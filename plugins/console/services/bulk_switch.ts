import { hasErrorShape, pluginHost, RecordNotFoundError } from '@benchpin/kernel'
import { tenantOf } from './tenant_of.ts'
import { switchPluginOf } from './tenant_plugins.ts'
import { beginPlatformWork, type PlatformWork } from './works.ts'

/** Which plugin to switch, for whom. */
export interface BulkSwitch {
  plugin: string
  enabled: boolean
  cascade: boolean
  tenantIds: number[]
}

/** What came of it for one tenant. */
export interface BulkSwitchLine {
  tenantId: number
  name: string
  outcome: 'switched' | 'refused' | 'not reached'
  words: string
}

async function one(tenantId: number, { plugin, enabled, cascade }: BulkSwitch): Promise<BulkSwitchLine> {
  try {
    const { name } = await tenantOf(tenantId)
    const { switched } = await switchPluginOf(tenantId, plugin, enabled, cascade)
    const others = switched.filter((id) => id !== plugin).map((id) => pluginHost().plugin(id).manifest.title)
    return { tenantId, name, outcome: 'switched', words: others.length ? `With ${others.join(', ')}` : '' }
  } catch (error) {
    if (!hasErrorShape(error)) throw error
    const name = await tenantOf(tenantId).then((tenant) => tenant.name, () => `Organization ${tenantId}`)
    return { tenantId, name, outcome: 'refused', words: error.message }
  }
}

/** Switches one tenant after the other. Repeated, it finds those before it switched already. */
export const bulkSwitch: PlatformWork<BulkSwitch, { lines: BulkSwitchLine[] }> = {
  kind: 'bulk_switch',
  async run(payload, control) {
    const lines: BulkSwitchLine[] = []
    for (const [index, tenantId] of payload.tenantIds.entries()) {
      if (control.signal.aborted) {
        lines.push({ tenantId, name: (await tenantOf(tenantId)).name, outcome: 'not reached', words: 'Cancelled before' })
        continue
      }
      const line = await one(tenantId, payload)
      lines.push(line)
      await control.progress(index + 1, payload.tenantIds.length, line.name)
    }
    return { lines }
  },
}

/** Switches a plugin for many tenants, each in a transaction of its own: one that is refused holds up no other. Returns the work's id. */
export async function switchForMany(payload: BulkSwitch): Promise<number> {
  const manifest = pluginHost().plugins.find(({ manifest: { id } }) => id === payload.plugin)?.manifest
  if (!manifest) throw new RecordNotFoundError('The plugin')
  return beginPlatformWork(bulkSwitch, `${payload.enabled ? 'Enable' : 'Disable'} ${manifest.title} for ${payload.tenantIds.length} organizations`, payload)
}
