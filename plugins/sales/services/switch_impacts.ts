import { currentTenantId, database, type SwitchImpact } from '@benchpin/kernel'

/** Sales that are not finished: nobody can finish them without this plugin. */
export const openInvoiceImpact: SwitchImpact = {
  id: 'sales.open_invoices',
  one: 'open invoice',
  many: 'open invoices',
  async count() {
    const [row] = (await database().from('sales_invoices').where('tenant_id', currentTenantId()).where('status', 'open').count('* as open')) as { open: number | string }[]
    return Number(row?.open ?? 0)
  },
}
