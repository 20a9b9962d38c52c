import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'
import { transaction } from '../../kernel/database/transaction.ts'
import { contributionsOf } from '../../kernel/host/contributions.ts'
import { demoLoaders } from '../../kernel/host/kernel_points.ts'
import { addMember, createIdentity, createPlatformAdmin, DEMO_PASSWORD, DEMO_PLATFORM_ADMIN, findIdentity, findPlatformAdmin } from '../../kernel/identity/index.ts'
import { runAsTenant } from '../../kernel/tenancy/context.ts'
import { MemberGroup, PermissionGroup } from '../../kernel/tenants/models.ts'
import { bumpTenantRevision } from '../../kernel/tenants/tenant_state.ts'
import { allTenants, createTenant } from '../../kernel/tenants/tenants_service.ts'
import { DEMO_ORGANIZATIONS, type DemoOrganization } from './organizations.ts'

const SEED = 20_260_101

/** What is told of the loading: a step's title and how far it is. */
export type DemoProgress = (organization: string, step: string, done: number, of: number) => void

async function admit(people: DemoOrganization['people'], defaultStoreId: number): Promise<void> {
  for (const { email, name, group } of people) {
    const known = await findIdentity({ email })
    const identityId = known?.id ?? (await createIdentity({ email, name, password: DEMO_PASSWORD }))
    const membershipId = await addMember({ identityId, name, email, defaultStoreId })
    const { id: groupId } = await PermissionGroup.query().where('name', group).firstOrFail()
    await MemberGroup.create({ membershipId, groupId, storeId: null })
  }
  await bumpTenantRevision()
}

async function loadOrganization({ key, tenant, people }: DemoOrganization, today: string, report: DemoProgress): Promise<void> {
  const { id, storeIds } = await createTenant(tenant)
  const generator = xoroshiro128plus(SEED)
  const random = () => uniformFloat64(generator)
  await runAsTenant({ tenantId: id, storeId: storeIds[0]!, actor: { kind: 'system', id: null, name: 'Demo data' } }, async () => {
    await transaction(() => admit(people, storeIds[0]!))
    const loaders = (await contributionsOf(demoLoaders)).sort((a, b) => a.order - b.order)
    for (const { title, load } of loaders) {
      const progress = (done: number, of: number) => report(tenant.name, title, done, of)
      await load({ tenant: key, today, random, storeIds, progress })
    }
  })
}

/** Whether the demo's organizations are there already. */
export async function isDemoLoaded(): Promise<boolean> {
  return (await allTenants()).some(({ slug }) => slug === DEMO_ORGANIZATIONS[0]!.tenant.slug)
}

/**
 * Loads the demo: organizations, people, and what each plugin brings. One seed: the same day gives the same data.
 *
 * @param today - the day to which all dates are relative
 */
export async function loadDemo(today: string, report: DemoProgress): Promise<void> {
  if (!(await findPlatformAdmin({ email: DEMO_PLATFORM_ADMIN.email }))) await createPlatformAdmin(DEMO_PLATFORM_ADMIN)
  for (const organization of DEMO_ORGANIZATIONS) await loadOrganization(organization, today, report)
}
