import { addDays, monthStart, type DemoLoader } from '@benchpin/kernel'
import { allowanceFor, owedIn, owedThrough } from '../services/owed.ts'
import { recordRemittance } from '../services/remit.ts'

/** Day of the month on which the bookkeeper pays the tax of the month before. */
const PAID_ON = 18

/** Florida was paid for every month but the last. */
export const remittancesDemo: DemoLoader = {
  order: 90,
  title: 'Payments of sales tax',
  async load({ tenant, today, opening, storeIds, people, at, progress }) {
    const [storeId] = storeIds
    if (tenant !== 'harbor_and_vine' || storeId === undefined) return
    const by = people.find(({ group }) => group === 'Bookkeeper')?.name ?? 'System'
    for (let from = monthStart(opening); ; ) {
      const next = monthStart(addDays(from, 32))
      const periodTo = addDays(next, -1)
      const date = addDays(next, PAID_ON - 1)
      if (date >= monthStart(today)) break
      const { base, surtax } = await owedIn('fl', from, periodTo)
      const tax = Math.min(base + surtax, await owedThrough('fl', periodTo))
      const periodFrom = from
      if (tax > 0) {
        const allowance = await allowanceFor('fl', tax, periodTo)
        await at({ date, minute: 660, storeId, by }, () => recordRemittance({ state: 'fl', storeId, periodFrom, periodTo, date, tax, allowance, reference: `DR15-${periodTo.slice(0, 7)}` }))
      }
      from = next
      progress(1, 1)
    }
  },
}
