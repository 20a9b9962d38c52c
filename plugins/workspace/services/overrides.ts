import { bumpTenantRevision, findRecord, MemberOverride, Membership } from '@benchpin/kernel'

/** One permission allowed or denied beside the groups. */
export interface OverrideChoice {
  permission: string
  effect: 'allow' | 'deny'
}

/** Makes a user's overrides exactly these. An empty list clears all of them. */
export async function replaceOverrides(membershipId: number, wanted: OverrideChoice[]): Promise<void> {
  await findRecord(Membership, membershipId, { lock: true })
  const present = await MemberOverride.query().where('membership_id', membershipId)
  for (const row of present) {
    const choice = wanted.find(({ permission }) => permission === row.permission)
    if (!choice) await row.delete()
    else if (choice.effect !== row.effect) await row.merge({ effect: choice.effect }).save()
  }
  for (const { permission, effect } of wanted) {
    if (!present.some((row) => row.permission === permission)) await MemberOverride.create({ membershipId, permission, effect, storeId: null })
  }
  await bumpTenantRevision()
}
