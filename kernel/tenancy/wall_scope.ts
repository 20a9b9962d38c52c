import { ambient } from './context.ts'
import type { WallScope } from './wall/index.ts'

/** What the second wall is told of the running work, at the moment a statement reaches the driver. */
export function wallScope(): WallScope {
  const { tenantId, platform, across, permits } = ambient()
  return { tenantId, platform, across, mayWrite: (table) => permits.has(table) }
}
