import { currentTenantId, database, type PageExamples } from '@benchpin/kernel'
import { payLink } from './services/links.ts'

/** Where the public page opens: behind the link of something that is owed. */
export const payExample: PageExamples = {
  route: 'payment_options.pay',
  async addresses(plugin) {
    if (plugin !== 'payment_options') return []
    const row = (await database().from('receivables_open_items').where('tenant_id', currentTenantId()).where('is_open', 1).where('amount', '>', 0).select('id').first()) as { id: number | string } | null
    const link = row ? await payLink('receivables.open_item', Number(row.id)) : null
    return link ? [new URL(link).pathname] : []
  },
}
