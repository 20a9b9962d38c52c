import type { Names } from './names.ts'
import type { WantedImport } from './source_edit.ts'

/** What a piece needs to know of the plugin that it is added to. */
export interface PluginSurroundings {
  /** Number of its next migration: `003`. */
  nextMigration: string
  /** Tables that its migrations create. */
  tables: string[]
}

/** A piece of a plugin, as it is to be written. */
export interface Piece {
  /** New files, by path below the plugin's folder. */
  files: Record<string, string>
  imports?: WantedImport[]
  /** Statements of the register function. */
  statements?: string[]
  permissions?: { id: string; label: string; groups: string[] }[]
  features?: { id: string; title: string; description: string }[]
  /** Plugins that it needs. */
  requires?: string[]
}

/** Makes a piece of one kind. */
export type MakePiece = (names: Names, surroundings: PluginSurroundings) => Piece
