import { transaction } from '../database/transaction.ts'
import { isPluginEnabled } from '../host/contributions.ts'
import { EnablementError } from '../host/errors.ts'
import type { FeatureDeclaration } from '../host/manifest.ts'
import { pluginHost } from '../host/plugin_host.ts'
import { TenantFeature, TenantPlugin } from '../tenants/models.ts'
import { bumpTenantRevision, tenantState } from '../tenants/tenant_state.ts'
import { UnknownFeatureError } from './errors.ts'

/** A feature as Settings > Features shows it. */
export interface FeatureForScreen extends FeatureDeclaration {
  plugin: string
  pluginTitle: string
  enabled: boolean
}

/** The features of the ambient tenant's enabled plugins. */
export async function featuresForScreen(): Promise<FeatureForScreen[]> {
  const state = await tenantState()
  return pluginHost()
    .plugins.filter(({ manifest }) => isPluginEnabled(state, manifest.id))
    .flatMap(({ manifest }) =>
      (manifest.features ?? []).map((feature) => ({
        ...feature,
        plugin: manifest.id,
        pluginTitle: manifest.title,
        enabled: state.enabledFeatures.has(feature.id),
      }))
    )
}

/** Whether a feature is on for the ambient tenant. */
export async function isFeatureOn(id: string): Promise<boolean> {
  const state = await tenantState()
  const owner = pluginHost().plugins.find(({ manifest }) => manifest.features?.some((feature) => feature.id === id))
  return Boolean(owner && isPluginEnabled(state, owner.manifest.id) && state.enabledFeatures.has(id))
}

/**
 * Turns a feature of the ambient tenant on or off; it takes effect at the next request in every process.
 *
 * @throws UnknownFeatureError where no enabled plugin declares it
 */
export async function switchFeature(id: string, enabled: boolean): Promise<void> {
  await transaction(async () => {
    if (!(await featuresForScreen()).some((feature) => feature.id === id)) throw new UnknownFeatureError(id)
    const row = await TenantFeature.query().where('feature', id).first()
    if (row) await row.merge({ enabled }).save()
    else await TenantFeature.create({ feature: id, enabled })
    await bumpTenantRevision()
  })
}

/** Titles of the enabled plugins that need this one, or of the disabled ones that it needs. */
function blockers(id: string, enable: boolean, disabled: ReadonlySet<string>): string[] {
  const { plugins } = pluginHost()
  const isOff = (other: string) => disabled.has(other)
  if (enable) {
    const wanted = Object.keys(pluginHost().plugin(id).manifest.requires ?? {})
    return plugins.filter(({ manifest }) => wanted.includes(manifest.id) && isOff(manifest.id)).map(({ manifest }) => manifest.title)
  }
  return plugins.filter(({ manifest }) => manifest.requires?.[id] && !isOff(manifest.id)).map(({ manifest }) => manifest.title)
}

/**
 * Enables or disables a plugin for the ambient tenant. Disabled, all its surfaces are gone at the next request in
 * every process; its data stays.
 *
 * @throws EnablementError where other plugins stand in the way: it names them
 */
export async function switchPlugin(id: string, enabled: boolean): Promise<void> {
  const { manifest } = pluginHost().plugin(id)
  if (!enabled && manifest.essential) throw new EnablementError(`${manifest.title} can't be disabled: every screen stands on it.`)
  await transaction(async () => {
    const { disabledPlugins } = await tenantState()
    const others = blockers(id, enabled, disabledPlugins)
    if (others.length > 0) {
      const names = others.join(', ')
      throw new EnablementError(enabled ? `${manifest.title} needs ${names}. Enable that first.` : `${names} needs ${manifest.title}. Disable that first.`)
    }
    const row = await TenantPlugin.query().where('plugin', id).first()
    if (row) await row.merge({ enabled }).save()
    else await TenantPlugin.create({ plugin: id, enabled })
    await bumpTenantRevision()
  })
}
