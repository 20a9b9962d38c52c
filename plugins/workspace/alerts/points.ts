import { definePoint, type StateTone } from '@benchpin/kernel'

/** A kind of alert: something that happens by itself and that somebody should know of at once. */
export interface AlertKind {
  /** Permanent, begins with the plugin's id: `reminders.promise_broken`. */
  id: string
  /** A few words: `Broken promise to pay`. */
  title: string
  /** Bundled Lucide icon. */
  icon: string
  tone: StateTone
  /** Who sees it: those who hold this in the alert's store. */
  permission: string
}

/** Kinds of alerts. Where a plugin or feature is off, its alerts are gone too, and come back with it. */
export const alertKinds = definePoint<AlertKind>('workspace.alert_kinds')
