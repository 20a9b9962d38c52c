import { changeSettings } from '@benchpin/kernel'
import { JURISDICTION_SETTING } from './rates_for.ts'

/**
 * Chooses the place whose rates a store charges from now on.
 *
 * @param jurisdiction - id of a place that Benchpin knows (`fl`, `fl-broward`), `own` for the store's own rates, or null for no tax
 */
export async function chooseJurisdiction(storeId: number, jurisdiction: string | null): Promise<void> {
  await changeSettings('store', storeId, { [JURISDICTION_SETTING]: jurisdiction })
}
