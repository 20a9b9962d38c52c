import type { ModelContribution } from '@benchpin/kernel'
import { createContact } from '@benchpin/plugins/contacts'
import { PointsAccount } from './models/points_account.ts'

let count = 0

/** Makes the points of a new customer. */
export async function pointsAccountFactory(): Promise<PointsAccount> {
  const { id } = await createContact({ firstName: 'Bea', lastName: `Stone ${count++}`, roles: ['customer'] })
  return PointsAccount.create({ contactId: id, points: 0, worth: 0, lastActivity: '2026-01-31' })
}

/** The models of the plugin with the factories that tests make records with. */
export const loyaltyModels: ModelContribution[] = [{ model: PointsAccount as unknown as ModelContribution['model'], factory: pointsAccountFactory }]
