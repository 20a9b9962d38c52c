import { ambient, createTenant, asPlatform, database, inviteMember, isDuplicateKey, PermissionGroup, recordPlatformEvent, runAsTenant, transaction } from '@benchpin/kernel'
import { TakenError } from '../errors.ts'
import { applyPlan } from './apply_plan.ts'

/** What the form for a new organization brings. */
export interface NewOrganization {
  name: string
  slug: string
  currency: string
  timeZone: string
  stores: { name: string; code: string }[]
  owner: { name: string; email: string }
  planId: number | null
}

async function refuseTakenSlug(slug: string): Promise<void> {
  if (await asPlatform(() => database().from('tenants').where('slug', slug).first())) throw new TakenError('Another organization has this short name.', { field: 'slug' })
}

/** Makes an organization with its stores and plan, and mails its first owner an invitation. Returns its id. */
export async function createOrganization({ name, slug, currency, timeZone, stores, owner, planId }: NewOrganization): Promise<number> {
  await refuseTakenSlug(slug)
  const { actor, origin } = ambient()
  const tenant = { name, slug, currency, locale: 'en-US', timeZone, stores: stores.map((store) => ({ ...store, timeZone })) }
  const { id } = await createTenant(tenant).catch((error: unknown) => {
    throw isDuplicateKey(error) ? new TakenError('Another organization has this short name.', { field: 'slug' }) : error
  })
  await recordPlatformEvent({ actor: actor.name, event: 'tenant_created', tenantId: id, detail: { name, slug, owner: owner.email } })
  if (planId !== null) await applyPlan(id, planId, false)
  await runAsTenant({ tenantId: id, actor, origin }, () =>
    transaction(async () => {
      const group = (await PermissionGroup.query().where('standing', 'owner').firstOrFail()) as { id: number }
      await inviteMember({ ...owner, groups: [{ groupId: group.id, storeId: null }], defaultStoreId: null })
    })
  )
  return id
}
