import { bumpTenantRevision, findRecord, inviteMember, MemberGroup, Membership, setMemberActive, StaleRecordError, type Invitation } from '@benchpin/kernel'
import type { GroupChoice } from '../screen_props.ts'
import { requireChoices, requireStores } from './known_records.ts'
import { keepingAnOwner } from './last_owner.ts'

/** A user as the form sends him. */
export interface UserInput {
  name: string
  active: boolean
  groups: GroupChoice[]
  defaultStoreId?: number | null | undefined
  version?: number | undefined
}

const same = (a: GroupChoice, b: GroupChoice) => a.groupId === b.groupId && a.storeId === b.storeId

async function replaceGroups(membershipId: number, wanted: GroupChoice[]): Promise<void> {
  const chosen = wanted.filter((choice, index) => wanted.findIndex((one) => same(one, choice)) === index)
  const present = await MemberGroup.query().where('membership_id', membershipId)
  for (const row of present) if (!chosen.some((choice) => same(choice, row))) await row.delete()
  for (const { groupId, storeId } of chosen) {
    if (!present.some((row) => same({ groupId, storeId }, row))) await MemberGroup.create({ membershipId, groupId, storeId })
  }
}

/**
 * Changes a user: name, groups, default store, and whether he may sign in. Takes effect at his next request.
 *
 * @throws LastOwnerError where nobody would be left who can manage users; StaleRecordError
 */
export async function changeUser(id: number, input: UserInput): Promise<void> {
  const membership = await findRecord(Membership, id, { lock: true })
  if (input.version !== undefined && input.version !== membership.version) throw new StaleRecordError('This user')
  await requireChoices(input.groups)
  await requireStores([input.defaultStoreId])
  await keepingAnOwner(async () => {
    const wasActive = membership.active
    await membership.merge({ name: input.name, defaultStoreId: input.defaultStoreId ?? null }).save()
    if (wasActive !== input.active) await setMemberActive(id, input.active)
    await replaceGroups(id, input.groups)
  })
  await bumpTenantRevision()
}

/** Invites a user; see `inviteMember`. Groups and stores must be the tenant's. Returns the membership's id. */
export async function inviteUser(invitation: Invitation): Promise<number> {
  await requireChoices(invitation.groups)
  await requireStores([invitation.defaultStoreId])
  return inviteMember(invitation)
}
