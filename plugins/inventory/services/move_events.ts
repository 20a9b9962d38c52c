import { can, currentTenantId, database } from '@benchpin/kernel'
import { caratText } from '../families/describe.ts'
import { COST_KINDS } from './items/cost_kinds.ts'
import type { ItemEventSource } from './item_events.ts'
import type { MoveKind } from './stock/moves.ts'

interface MoveRow {
  kind: MoveKind
  date: string
  quantity: number
  carat: number
  cost: number
  source_number: string
  memo: string | null
}

/** Sales and returns are told by the plugin that sells, with the customer's name. */
const TOLD_HERE: MoveKind[] = ['arrival', 'cost_change', 'weight_change', 'additional_cost', 'taken', 'taken_reversed']

function goods({ quantity, carat }: MoveRow): string {
  const pieces = Math.abs(Number(quantity))
  const weight = Number(carat) === 0 ? '' : caratText(Math.abs(Number(carat)))
  return [pieces === 1 || pieces === 0 ? '' : `${pieces} pieces`, weight].filter(Boolean).join(', ')
}

function textOf(move: MoveRow): string {
  const amount = goods(move)
  switch (move.kind) {
    case 'arrival':
      return amount ? `Received: ${amount}` : 'Received'
    case 'cost_change':
      return `Cost corrected: ${move.memo ?? ''}`
    case 'weight_change':
      return `Weight corrected by ${Number(move.carat) < 0 ? '-' : '+'}${caratText(Math.abs(Number(move.carat)))}`
    case 'additional_cost':
      return `${COST_KINDS.find(({ value }) => value === move.memo)?.label ?? 'Cost'} added to its cost`
    case 'taken':
      return `Taken out of stock on ${move.source_number}`
    default:
      return `Back in stock from ${move.source_number}`
  }
}

/** What inventory itself knows of an item's way; amounts for those who may see costs. */
export const moveEvents: ItemEventSource = {
  id: 'inventory.moves',
  async load(itemId) {
    const moves = (await database()
      .from('inventory_moves')
      .where('tenant_id', currentTenantId())
      .where('item_id', itemId)
      .whereIn('kind', TOLD_HERE)
      .orderBy('id', 'desc')
      .limit(500)
      .select('kind', 'date', 'quantity', 'carat', 'cost', 'source_number', 'memo')) as MoveRow[]
    const seesCost = await can('inventory.view_cost')
    return moves.map((move) => ({ at: move.date, text: textOf(move), ...(seesCost && Number(move.cost) !== 0 ? { amount: Number(move.cost) } : {}) }))
  },
}
