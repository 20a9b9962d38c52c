import type { OverrideChoice, UserView } from '../../screen_props.ts'

/** What decides in one cell of the grid beside the groups. */
export type Effect = OverrideChoice['effect']

/** Overrides by `<permission> <store id>`: one that holds in all stores stands in the cell of each. */
export type Cells = Record<string, Effect>

/** Key of a cell. */
export function cellKey(permission: string, storeId: number): string {
  return `${permission} ${storeId}`
}

/** The cells that a user's overrides fill. A denial wins, as on the server. */
export function cellsOf({ overrides, effective }: UserView): Cells {
  const cells: Cells = {}
  for (const { permission, effect, storeId } of overrides) {
    for (const store of effective) {
      if (storeId !== null && storeId !== store.storeId) continue
      const key = cellKey(permission, store.storeId)
      if (cells[key] !== 'deny') cells[key] = effect
    }
  }
  return cells
}

/**
 * The overrides that these cells stand for: the same effect in every store is one override for all, also for stores to come. Overrides
 * in closed stores and of permissions that the grid does not show are kept as they are.
 */
export function overridesOf(cells: Cells, { overrides, effective, catalog }: UserView): OverrideChoice[] {
  const shownStores = effective.map(({ storeId }) => storeId)
  const shown = new Set(catalog.map(({ permission }) => permission))
  const kept = overrides.filter(({ permission, storeId }) => !shown.has(permission) || (storeId !== null && !shownStores.includes(storeId)))
  const chosen = catalog.flatMap(({ permission }): OverrideChoice[] => {
    const effects = shownStores.map((storeId) => ({ storeId, effect: cells[cellKey(permission, storeId)] }))
    const first = effects[0]?.effect
    if (first && effects.every(({ effect }) => effect === first)) return [{ permission, effect: first, storeId: null }]
    return effects.flatMap(({ storeId, effect }) => (effect ? [{ permission, effect, storeId }] : []))
  })
  return [...kept, ...chosen]
}
