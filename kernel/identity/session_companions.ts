import type { HttpContext } from '@adonisjs/core/http'
import { ambient } from '../tenancy/context.ts'
import { rememberTenantRow } from '../tenants/tenant_state.ts'
import { identityOf, type Identity, type IdentityRow } from './identity_records.ts'

/** What is read together with a session: who is signed in, and the organization that he works in. */
export const companionColumns = [
  'identities.id as person_id',
  'identities.email as person_email',
  'identities.name as person_name',
  'identities.password as person_password',
  'identities.active as person_active',
  'tenants.id as organization_id',
  'tenants.slug as organization_slug',
  'tenants.name as organization_name',
  'tenants.status as organization_status',
  'tenants.status_reason as organization_status_reason',
  'tenants.currency as organization_currency',
  'tenants.locale as organization_locale',
  'tenants.time_zone as organization_time_zone',
  'tenant_revisions.revision as organization_revision',
] as const

type Column = (typeof companionColumns)[number]

/** A session's row as far as its companions go; all null where nobody is signed in. */
export type CompanionRow = Record<Column extends `${string} as ${infer Name}` ? Name : never, unknown>

const companions = new WeakMap<HttpContext, CompanionRow>()

/** Keeps for a request what its session brought along. */
export function rememberCompanions(ctx: HttpContext, row: CompanionRow): void {
  companions.set(ctx, row)
}

/** Where the running work finds the identity that came with its session. */
const PERSON = 'identity.person'

/**
 * Hands the signed-in identity to the guard, which asks for it by id. Call it in the surroundings in which the guard is
 * asked; the memo there belongs to the request.
 */
export function offerPerson(ctx: HttpContext): void {
  const row = companions.get(ctx)
  if (row && row.person_id !== null) ambient().memo.set(PERSON, identityOf(rowOf(row, 'person_') as unknown as IdentityRow))
}

/** The identity that came with the session, where it is the one asked for. */
export function offeredPerson(id: number): Identity | null {
  const person = ambient().memo.get(PERSON) as Identity | undefined
  return person?.id === id ? person : null
}

/** Hands the organization's row to the ambient tenant's state, which is then not read once more. */
export function offerOrganization(ctx: HttpContext, tenantId: number): void {
  const row = companions.get(ctx)
  if (row && row.organization_revision !== null && Number(row.organization_id) === tenantId) rememberTenantRow(rowOf(row, 'organization_') as unknown as Parameters<typeof rememberTenantRow>[0])
}

function rowOf(row: CompanionRow, prefix: string): Record<string, unknown> {
  const own = Object.entries(row).filter(([name]) => name.startsWith(prefix))
  return Object.fromEntries(own.map(([name, value]) => [name.slice(prefix.length), value]))
}
