import { currentTenantId, database, models, type AnyTenantModel, type PluginRegistrar } from '@benchpin/kernel'
import { defineReport, reports, rowsSource } from '@benchpin/plugins/reports'
import { Tray } from './tray.ts'

let made = 0

const trays = () => database().from('bad_report_totals_trays').where('tenant_id', currentTenantId())

/** The total counts each tray twice. */
const valueOfTrays = defineReport<Record<string, never>>({
  id: 'bad_report_totals.value',
  title: 'Value of trays',
  description: 'What each tray is worth.',
  group: 'Stock',
  permission: 'bad_report_totals.view',
  filters: [],
  columns: [
    { key: 'name', label: 'Tray', type: 'text' },
    { key: 'price', label: 'Value', type: 'money', total: 'sum' },
  ],
  query: () =>
    rowsSource({
      order: 'name',
      sortable: ['name', 'price'],
      rows: async () => ((await trays().select('name', 'price')) as { name: string; price: number }[]).map(({ name, price }) => ({ name, price: Number(price) })),
      async totals() {
        const [{ price = 0 } = {}] = (await trays().sum('price as price')) as { price?: number | string }[]
        return { price: 2 * Number(price) }
      },
    }),
})

export default function register(plugin: PluginRegistrar): void {
  plugin.contribute(models, [{ model: Tray as unknown as AnyTenantModel, factory: () => Tray.create({ name: `Onyx tray ${made++}`, price: 100 }) }])
  plugin.contribute(reports, valueOfTrays as never)
}
