import type { HttpContext } from '@adonisjs/core/http'
import { environment } from '../boot/environment.ts'
import { database } from '../database/client.ts'
import { articlesOfPage } from '../help/articles.ts'
import { isPluginEnabled } from '../host/contributions.ts'
import { impersonationOf } from '../identity/impersonation_session.ts'
import { pluginHost } from '../host/plugin_host.ts'
import { currentMember, permissionsOf } from '../permissions/abilities.ts'
import { lookingAs } from '../permissions/looking_as.ts'
import { accessibleStores, type Member } from '../permissions/rights.ts'
import { ambient, asPlatform } from '../tenancy/context.ts'
import { tenantState, type TenantState } from '../tenants/tenant_state.ts'
import { appearanceOf } from '../settings/appearance.ts'
import { knownSecondFactorDue } from '../identity/second_factor/policy.ts'
import { navigationFor } from './navigation.ts'
import type { SharedProps } from './screen_types.ts'
import { slotsFor } from './slots.ts'

/** What is shared where nobody is signed in to a tenant. */
function outside(ctx: HttpContext, errors: Record<string, string>): SharedProps {
  const admin = ctx.auth?.use('platform').user
  return {
    user: null,
    tenant: null,
    store: null,
    stores: [],
    memberships: [],
    permissions: [],
    features: [],
    navigation: [],
    scope: null,
    flash: flashOf(ctx),
    errors,
    help: [],
    demo: environment().demo,
    platformAdmin: admin ? { id: admin.id, name: admin.name } : null,
  }
}

function flashOf(ctx: HttpContext): SharedProps['flash'] {
  return (ctx.session?.flashMessages.get('notice') as SharedProps['flash'] | undefined) ?? {}
}

async function membershipsOf(member: Member): Promise<SharedProps['memberships']> {
  const rows = (await asPlatform(() =>
    database()
      .from('identity_tenants')
      .join('tenants', 'tenants.id', 'identity_tenants.tenant_id')
      .where('identity_tenants.identity_id', member.identityId)
      .where('identity_tenants.active', 1)
      .orderBy('tenants.name')
      .select('tenants.id', 'tenants.name')
  )) as { id: number | string; name: string }[]
  return rows.map(({ id, name }) => ({ tenantId: Number(id), name }))
}

async function inside(ctx: HttpContext, member: Member, state: TenantState, errors: Record<string, string>): Promise<SharedProps> {
  const held = await permissionsOf(member)
  const impersonation = impersonationOf(ctx)
  const { storeId } = ambient()
  const accessible = new Set(accessibleStores(member, state))
  const stores = state.stores.filter(({ id }) => accessible.has(id)).map(({ id, name }) => ({ id, name }))
  const enabled = pluginHost().plugins.filter(({ manifest }) => isPluginEnabled(state, manifest.id))
  const features = enabled.flatMap(({ manifest }) => manifest.features ?? []).filter(({ id }) => state.enabledFeatures.has(id))
  return {
    user: { id: member.id, name: member.name, email: member.email },
    tenant: { id: state.id, name: state.name, currency: state.currency, locale: state.locale },
    store: stores.find(({ id }) => id === storeId) ?? null,
    stores,
    memberships: lookingAs() ? [] : await membershipsOf(member),
    lookingAs: lookingAs(),
    permissions: [...held],
    features: features.map(({ id }) => id),
    navigation: await navigationFor(held),
    scope: `${state.id}:${storeId ?? ''}`,
    flash: flashOf(ctx),
    errors,
    help: await articlesOfPage(ctx.route?.name ?? '', Object.values(ctx.params ?? {}).map(String)),
    slots: await slotsFor(held),
    demo: environment().demo,
    secondFactorDue: knownSecondFactorDue(),
    appearance: await appearanceOf(member.id),
    platformAdmin: null,
    impersonation: impersonation && { admin: impersonation.adminName, until: impersonation.until },
    suspended: state.status === 'suspended' ? { reason: state.statusReason } : null,
  }
}

/** The props that every screen receives, in the shape that the front end declares. */
export async function sharedProps(ctx: HttpContext, errors: Record<string, string>): Promise<SharedProps> {
  const member = currentMember()
  return member ? inside(ctx, member, await tenantState(), errors) : outside(ctx, errors)
}
