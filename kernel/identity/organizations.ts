import { database } from '../database/client.ts'
import { asPlatform, currentTenantId } from '../tenancy/context.ts'

/** An organization that an identity may enter. */
export interface Organization {
  tenantId: number
  name: string
}

/**
 * The organizations in which an identity is an active user, by name. Suspended ones count, because they can be read;
 * invitations not accepted yet don't.
 */
export async function organizationsOf(identityId: number): Promise<Organization[]> {
  const rows = (await asPlatform(async () =>
    database()
      .from('identity_tenants')
      .join('tenants', 'tenants.id', 'identity_tenants.tenant_id')
      .where('identity_tenants.identity_id', identityId)
      .where('identity_tenants.active', 1)
      .whereIn('tenants.status', ['active', 'suspended'])
      .orderBy('tenants.name')
      .select('tenants.id', 'tenants.name')
  )) as { id: number | string; name: string }[]
  return rows.map(({ id, name }) => ({ tenantId: Number(id), name }))
}

/** Name of an organization, for mails and pages that stand outside of it; null where it is gone. */
export async function organizationName(tenantId: number): Promise<string | null> {
  const row = (await asPlatform(async () => database().from('tenants').where('id', tenantId).select('name').first())) as
    | { name: string }
    | null
  return row?.name ?? null
}

/** Identities that may enter the ambient tenant: who was invited and has not accepted yet is not among them. */
export async function admittedIdentities(): Promise<ReadonlySet<number>> {
  const tenantId = currentTenantId()
  const rows = (await asPlatform(async () =>
    database().from('identity_tenants').where('tenant_id', tenantId).where('active', 1).select('identity_id')
  )) as { identity_id: number | string }[]
  return new Set(rows.map(({ identity_id }) => Number(identity_id)))
}

/** Lets an identity into a tenant, or keeps it out, beside what its membership says. */
export async function linkToTenant(identityId: number, tenantId: number, active: boolean): Promise<void> {
  await asPlatform(async () => {
    const one = () => database().from('identity_tenants').where('identity_id', identityId).where('tenant_id', tenantId)
    if (await one().first()) await one().update({ active: active ? 1 : 0 })
    else await database().insertQuery().table('identity_tenants').insert({ identity_id: identityId, tenant_id: tenantId, active: active ? 1 : 0 })
  })
}
