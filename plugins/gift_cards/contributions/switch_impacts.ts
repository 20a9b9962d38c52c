import { currentTenantId, database, type SwitchImpact } from '@benchpin/kernel'

/** Cards that nobody can use while the plugin is off. */
export const activeCardImpact: SwitchImpact = {
  id: 'gift_cards.active',
  one: 'gift card with a balance',
  many: 'gift cards with a balance',
  async count() {
    const [row] = (await database().from('gift_cards_cards').where('tenant_id', currentTenantId()).where('is_open', 1).count('* as open')) as { open: number | string }[]
    return Number(row?.open ?? 0)
  },
}
