import type { PluginManifest } from '../../host/manifest.ts'
import type { Finding } from '../contract_check.ts'

/** What is known of a plugin before anything of it runs. */
export interface StaticSubject {
  folder: string
  /** `ts`, or `js` where it is compiled. */
  extension: 'ts' | 'js'
  /** As its file spells it out; null where it does not. */
  manifest: PluginManifest | null
  /** Why there is no manifest. */
  unreadable: Finding | null
}

/** A check that runs nothing of the plugin. */
export interface StaticCheck {
  id: string
  title: string
  check(subject: StaticSubject): Finding[]
}
