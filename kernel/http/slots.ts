import { contributionsOf } from '../host/contributions.ts'
import { slots, type SlotDeclaration } from '../host/kernel_points.ts'

/** The components that plugins put into other plugins' pages, for a user with these permissions. */
export async function slotsFor(held: ReadonlySet<string>): Promise<SlotDeclaration[]> {
  return (await contributionsOf(slots)).filter(({ permission }) => held.has(permission))
}
