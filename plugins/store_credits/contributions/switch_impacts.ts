import { currentTenantId, database, type SwitchImpact } from '@benchpin/kernel'

/** Credit that customers can't use while the plugin is off. */
export const openCreditImpact: SwitchImpact = {
  id: 'store_credits.open',
  one: 'open store credit',
  many: 'open store credits',
  async count() {
    const [row] = (await database().from('store_credits_credits').where('tenant_id', currentTenantId()).where('is_open', 1).count('* as open')) as { open: number | string }[]
    return Number(row?.open ?? 0)
  },
}
