import { sumMoney, type BusinessDate, type Money } from '@benchpin/kernel'
import type { OpenItem } from '../models/open_item.ts'
import type { ItemAmount } from './contract.ts'
import { giveBack } from './reverse_write_off.ts'
import { standingWriteOffs } from './write_off_records.ts'

/** The credit items of write-offs on items that are paid by hand: they are locked together with the items. */
export async function recoverableCredits(chosen: readonly ItemAmount[]): Promise<number[]> {
  return (await standingWriteOffs(chosen.map(({ openItemId }) => openItemId))).map(({ creditItemId }) => creditItemId)
}

/**
 * A payment of more than is open on a written-off item recovers the rest (behaviours, A05: record a normal payment against
 * it): that much of the write-off is reversed first, and the payment is applied like any other. Only what the money reaches
 * is recovered.
 *
 * @param available - of the funds that pay, in all
 * @param items - locked, with the credit items that `recoverableCredits` named
 * @returns what was chosen, with the amounts of recovered items limited to what the money reaches
 */
export async function recoverWrittenOff(chosen: readonly ItemAmount[], available: Money, items: ReadonlyMap<number, OpenItem>, date: BusinessDate): Promise<ItemAmount[]> {
  let left = available
  const paid: ItemAmount[] = []
  for (const { openItemId, amount } of chosen) {
    const item = items.get(openItemId)
    const reached = Math.min(amount, left)
    left -= reached
    const beyond = item && item.writtenOff > 0 && amount > item.balance && amount <= item.balance + item.writtenOff
    if (!beyond) {
      paid.push({ openItemId, amount })
      continue
    }
    const missing = reached - item.balance
    if (missing > 0) {
      const standing = await standingWriteOffs([openItemId])
      const within = Math.min(missing, sumMoney(standing.map(({ record }) => record.remaining)))
      await giveBack(item, within, standing.filter(({ creditItemId }) => items.has(creditItemId)), items, { kind: 'recovered', date })
    }
    if (reached > 0) paid.push({ openItemId, amount: reached })
  }
  return paid
}
