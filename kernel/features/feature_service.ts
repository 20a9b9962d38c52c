import { transaction } from '../database/transaction.ts'
import { isPluginEnabled } from '../host/contributions.ts'
import { EnablementError } from '../host/errors.ts'
import type { FeatureDeclaration } from '../host/manifest.ts'
import { pluginHost } from '../host/plugin_host.ts'
import { TenantFeature, TenantPlugin } from '../tenants/models.ts'
import { furnishPlugin } from '../tenants/furnish_plugin.ts'
import { bumpTenantRevision, tenantState, type TenantState } from '../tenants/tenant_state.ts'
import { broughtBy, type Brought } from './brings.ts'
import { lastSwitches, type LastSwitch } from './last_switch.ts'
import { dependentsOf, requirementsOf, type Requirement } from './requirements.ts'
import { UnknownFeatureError } from './errors.ts'

/** A feature as Settings > Features shows it. */
export interface FeatureForScreen extends FeatureDeclaration {
  plugin: string
  pluginTitle: string
  enabled: boolean
  /** What it needs, and what needs it. */
  needs: Requirement[]
  neededBy: Requirement[]
  /** Screens, reports, jobs that come with it. */
  brings: Brought[]
  /** Who switched it last; null where nobody has. */
  changed: LastSwitch | null
}

/** The features of the ambient tenant's enabled plugins. */
export async function featuresForScreen(): Promise<FeatureForScreen[]> {
  const state = await tenantState()
  const switches = await lastSwitches()
  return pluginHost()
    .plugins.filter(({ manifest }) => isPluginEnabled(state, manifest.id))
    .flatMap(({ manifest }) =>
      (manifest.features ?? []).map((feature) => ({
        ...feature,
        plugin: manifest.id,
        pluginTitle: manifest.title,
        enabled: state.enabledFeatures.has(feature.id),
        needs: requirementsOf(feature, state),
        neededBy: dependentsOf(feature.id, state),
        brings: broughtBy(feature.id),
        changed: switches.get(feature.id) ?? null,
      }))
    )
}

/** Whether a feature is on for the ambient tenant. */
export async function isFeatureOn(id: string): Promise<boolean> {
  const state = await tenantState()
  const owner = pluginHost().plugins.find(({ manifest }) => manifest.features?.some((feature) => feature.id === id))
  return Boolean(owner && isPluginEnabled(state, owner.manifest.id) && state.enabledFeatures.has(id))
}

const named = (all: Requirement[]) => new Intl.ListFormat('en-US').format(all.map(({ title }) => title))

/** @throws EnablementError which names what must be switched first */
function refuseWhereOthersStandInTheWay(feature: FeatureDeclaration, enabled: boolean, state: TenantState): void {
  const missing = enabled ? requirementsOf(feature, state).filter(({ on }) => !on) : []
  if (missing.length > 0) {
    const isPlugin = missing.some(({ kind }) => kind === 'plugin')
    throw new EnablementError(`${feature.title} needs ${named(missing)}. ${isPlugin ? 'Ask the platform’s support to enable what is missing.' : `Turn ${missing.length === 1 ? 'that' : 'those'} on first.`}`)
  }
  const standing = enabled ? [] : dependentsOf(feature.id, state).filter(({ on }) => on)
  if (standing.length > 0) throw new EnablementError(`${named(standing)} ${standing.length === 1 ? 'needs' : 'need'} ${feature.title}. Turn ${standing.length === 1 ? 'that' : 'those'} off first.`)
}

/**
 * Turns a feature of the ambient tenant on or off; it takes effect at the next request in every process.
 *
 * @throws EnablementError where it needs something that is off, or something that is on needs it
 * @throws UnknownFeatureError where no enabled plugin declares it
 */
export async function switchFeature(id: string, enabled: boolean): Promise<void> {
  await transaction(async () => {
    const state = await tenantState()
    const owner = pluginHost().plugins.find(({ manifest }) => isPluginEnabled(state, manifest.id) && manifest.features?.some((feature) => feature.id === id))
    const feature = owner?.manifest.features?.find((one) => one.id === id)
    if (!feature) throw new UnknownFeatureError(id)
    refuseWhereOthersStandInTheWay(feature, enabled, state)
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
    const state = await tenantState()
    const features = enabled ? [] : dependentsOf(id, state).filter(({ on }) => on)
    if (features.length > 0) throw new EnablementError(`The ${features.length === 1 ? 'feature' : 'features'} ${named(features)} ${features.length === 1 ? 'needs' : 'need'} ${manifest.title}. Turn ${features.length === 1 ? 'that' : 'those'} off first.`)
    const others = blockers(id, enabled, state.disabledPlugins)
    if (others.length > 0) {
      const names = others.join(', ')
      throw new EnablementError(enabled ? `${manifest.title} needs ${names}. Enable that first.` : `${names} needs ${manifest.title}. Disable that first.`)
    }
    const row = await TenantPlugin.query().where('plugin', id).first()
    if (row) await row.merge({ enabled }).save()
    else {
      await TenantPlugin.create({ plugin: id, enabled })
      if (enabled) await furnishPlugin(id)
    }
    await bumpTenantRevision()
  })
}
