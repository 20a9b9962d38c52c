import { batches, currentTenantId, database, nowInstant, type Money } from '@benchpin/kernel'
import type { Source } from '@benchpin/plugins/ledger'

/** Why stock moved. A `_reversed` move undoes the one that it names. */
export type MoveKind = 'arrival' | 'cost_change' | 'weight_change' | 'additional_cost' | 'sale' | 'sale_reversed' | 'return' | 'return_reversed' | 'taken' | 'taken_reversed'

/** One movement of stock: differences, never totals. */
export interface StockMove {
  itemId: number
  storeId: number
  kind: MoveKind
  date: string
  /** Pieces. */
  quantity: number
  /** Thousandths of a carat. */
  carat: number
  cost: Money
  source: Source
  lineId?: number | null
  reversesId?: number | null
  memo?: string | null
}

/** Writes movements; append-only, in as few statements as there are batches. */
export async function recordMoves(moves: readonly StockMove[]): Promise<void> {
  const at = nowInstant()
  const rows = moves.map((move) => ({
    tenant_id: currentTenantId(),
    item_id: move.itemId,
    store_id: move.storeId,
    kind: move.kind,
    date: move.date,
    quantity: move.quantity,
    carat: move.carat,
    cost: move.cost,
    source_type: move.source.type,
    source_id: move.source.id,
    source_number: move.source.number,
    line_id: move.lineId ?? null,
    reverses_id: move.reversesId ?? null,
    memo: move.memo ?? null,
    at,
  }))
  for (const batch of batches(rows)) await database().insertQuery().table('inventory_moves').multiInsert(batch)
}

/** Kinds of movements that a document makes and that can be undone. */
export type ReversibleKind = Extract<MoveKind, 'sale' | 'return' | 'taken'>

/** A movement that may be undone. */
export interface OpenMove {
  id: number
  kind: ReversibleKind
  itemId: number
  storeId: number
  quantity: number
  carat: number
  cost: Money
  lineId: number | null
}

/** The movements of a document that nothing has undone yet. */
export async function openMovesOf(source: Source): Promise<OpenMove[]> {
  const tenantId = currentTenantId()
  const rows = (await database()
    .from('inventory_moves as m')
    .where('m.tenant_id', tenantId)
    .where('m.source_type', source.type)
    .where('m.source_id', source.id)
    .whereIn('m.kind', ['sale', 'return', 'taken'])
    .whereNotExists((undone) =>
      undone.from('inventory_moves as u').where('u.tenant_id', tenantId).whereColumn('u.reverses_id', 'm.id')
    )
    .orderBy('m.id')
    .select('m.id', 'm.kind', 'm.item_id', 'm.store_id', 'm.quantity', 'm.carat', 'm.cost', 'm.line_id')) as Record<string, number | string | null>[]
  return rows.map((row) => ({
    id: Number(row.id),
    kind: row.kind as ReversibleKind,
    itemId: Number(row.item_id),
    storeId: Number(row.store_id),
    quantity: Number(row.quantity),
    carat: Number(row.carat),
    cost: Number(row.cost),
    lineId: row.line_id === null || row.line_id === undefined ? null : Number(row.line_id),
  }))
}
