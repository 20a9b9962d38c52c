import { database } from '../../kernel/database/client.ts'
import { transaction } from '../../kernel/database/transaction.ts'
import type { DemoPerson } from '../../kernel/host/demo_points.ts'
import { addMember, createIdentity, createPlatformAdmin, DEMO_PASSWORD, DEMO_PLATFORM_ADMIN, findIdentity, findPlatformAdmin, recordPlatformEvent } from '../../kernel/identity/index.ts'
import { asPlatform, runAsTenant } from '../../kernel/tenancy/context.ts'
import { MemberGroup, PermissionGroup } from '../../kernel/tenants/models.ts'
import { bumpTenantRevision } from '../../kernel/tenants/tenant_state.ts'
import { allTenants, createTenant } from '../../kernel/tenants/tenants_service.ts'
import { DEMO_ORGANIZATIONS, type DemoOrganization } from './organizations.ts'
import { runLoaders } from './run_loaders.ts'

/** What is told of the loading: a step's title and how far it is. */
export type DemoProgress = (organization: string, step: string, done: number, of: number) => void

async function admit(people: DemoOrganization['people'], defaultStoreId: number): Promise<DemoPerson[]> {
  const admitted: DemoPerson[] = []
  for (const { email, name, group } of people) {
    const known = await findIdentity({ email })
    const identityId = known?.id ?? (await createIdentity({ email, name, password: DEMO_PASSWORD }))
    const membershipId = await addMember({ identityId, name, email, defaultStoreId })
    const { id: groupId } = await PermissionGroup.query().where('name', group).firstOrFail()
    await MemberGroup.create({ membershipId, groupId, storeId: null })
    admitted.push({ id: membershipId, name, group })
  }
  await bumpTenantRevision()
  return admitted
}

async function loadOrganization({ key, tenant, people }: DemoOrganization, today: string, report: DemoProgress): Promise<void> {
  const { id, storeIds } = await createTenant(tenant)
  await runAsTenant({ tenantId: id, storeId: storeIds[0]!, actor: { kind: 'system', id: null, name: 'Demo data' } }, async () => {
    const admitted = await transaction(() => admit(people, storeIds[0]!))
    await runLoaders({ tenant: key, today, storeIds, people: admitted, report: (step, done, of) => report(tenant.name, step, done, of) })
  })
}

/** Event in the platform's log by which a whole demo is told from one whose loading was broken off. */
const LOADED = 'demo_loaded'

/** Whether the demo is there, as a whole or in part. */
export async function demoState(): Promise<'none' | 'partly' | 'loaded'> {
  if (await asPlatform(() => database().from('platform_events').where('event', LOADED).first())) return 'loaded'
  const slugs = new Set(DEMO_ORGANIZATIONS.map(({ tenant }) => tenant.slug))
  return (await allTenants()).some(({ slug }) => slugs.has(slug)) ? 'partly' : 'none'
}

/**
 * Loads the demo: organizations, people, and what each plugin brings. One seed: the same day gives the same data.
 *
 * @param today - the day to which all dates are relative
 */
export async function loadDemo(today: string, report: DemoProgress): Promise<void> {
  if (!(await findPlatformAdmin({ email: DEMO_PLATFORM_ADMIN.email }))) await createPlatformAdmin(DEMO_PLATFORM_ADMIN)
  for (const organization of DEMO_ORGANIZATIONS) await loadOrganization(organization, today, report)
  await recordPlatformEvent({ actor: 'Demo data', event: LOADED, detail: { today } })
}
