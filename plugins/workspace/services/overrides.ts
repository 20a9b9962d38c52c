import { bumpTenantRevision, findRecord, MemberOverride, Membership } from '@benchpin/kernel'
import type { OverrideChoice } from '../screen_props.ts'
import { requireStores } from './known_records.ts'
import { keepingAnOwner } from './last_owner.ts'

const same = (a: Omit<OverrideChoice, 'effect'>, b: Omit<OverrideChoice, 'effect'>) => a.permission === b.permission && a.storeId === b.storeId

/**
 * Makes a user's overrides exactly these. An empty list clears all of them.
 *
 * @throws LastOwnerError where the last owner would be denied managing users
 */
export async function replaceOverrides(membershipId: number, wanted: OverrideChoice[]): Promise<void> {
  await findRecord(Membership, membershipId, { lock: true })
  await requireStores(wanted.map(({ storeId }) => storeId))
  await keepingAnOwner(async () => {
    const present = await MemberOverride.query().where('membership_id', membershipId)
    for (const row of present) {
      const choice = wanted.find((one) => same(one, row))
      if (!choice) await row.delete()
      else if (choice.effect !== row.effect) await row.merge({ effect: choice.effect }).save()
    }
    for (const choice of wanted) if (!present.some((row) => same(choice, row))) await MemberOverride.create({ membershipId, ...choice })
  })
  await bumpTenantRevision()
}
