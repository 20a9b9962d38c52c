import { makePieceCommands } from '../commands/make_piece_command.ts'
import type { LazyCommand } from '../host/kernel_points.ts'

/** The commands of those who make, pack, add and remove plugins. */
export const authoringCommands: LazyCommand[] = [
  () => import('../commands/make_plugin.ts'),
  ...makePieceCommands,
  () => import('../commands/plugin_describe.ts'),
  () => import('../commands/plugin_pack.ts'),
  () => import('../commands/kernel_pack.ts'),
  () => import('../commands/plugin_add.ts'),
  () => import('../commands/plugin_settle.ts'),
  () => import('../commands/plugin_remove.ts'),
  () => import('../commands/plugin_purge.ts'),
  () => import('../commands/plugin_restore.ts'),
  () => import('../commands/migration_rollback.ts'),
]
