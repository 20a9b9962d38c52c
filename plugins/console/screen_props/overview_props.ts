import type { PluginState } from '@benchpin/kernel'

/** Something that needs somebody. */
export interface Attention {
  tone: 'error' | 'warning' | 'info'
  words: string
  href: string
  action: string
}

/** How the daily backup stands. */
export interface BackupState {
  /** Whether a folder for it is set. */
  configured: boolean
  days: number
  /** The newest that is whole; null where there is none. */
  last: { at: string; bytes: number } | null
  /** Why the last run wrote none. */
  fault: string | null
}

export interface OverviewProps {
  numbers: { active: number; suspended: number; closed: number; users: number; stores: number; plugins: number }
  health: { engine: string; kernel: string; uptimeSeconds: number; memoryBytes: number; log: { entries: number; fault: string | null } }
  backups: BackupState
  faults: PluginState[]
  attention: Attention[]
  works: WorkView[]
}

/** A piece of long work as it stands. `interrupted`: its process is gone. */
export interface WorkView {
  id: number
  kind: string
  title: string
  status: 'running' | 'done' | 'failed' | 'cancelled' | 'interrupted'
  /** How often it was begun. */
  attempt: number
  done: number
  of: number | null
  saying: string | null
  result: unknown
  admin: string
  askedAt: string
  finishedAt: string | null
}

export interface WorkProps {
  work: WorkView
}
