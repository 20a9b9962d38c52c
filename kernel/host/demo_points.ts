import { definePoint } from './points.ts'

/** A plugin's part of the demo data. */
export interface DemoLoader {
  /** Small numbers first: contacts before invoices. */
  order: number
  title: string
  /** Loads into the ambient tenant. */
  load(demo: DemoContext): Promise<void>
}

/** Somebody who works in a demo organization. */
export interface DemoPerson {
  /** Membership id. */
  id: number
  name: string
  /** Name of the permission group. */
  group: string
}

/** When, where and by whom something of the demo's past was done. */
export interface DemoMoment {
  date: string
  /** Minutes since midnight in the store's time zone. */
  minute: number
  storeId: number
  /** Name of whoever did it. */
  by?: string
}

/** What a demo loader may rely on. */
export interface DemoContext {
  tenant: 'harbor_and_vine' | 'north_loop'
  /** Day of loading; all dates are relative to it. */
  today: string
  /** First day of the two years of trade that the demo tells of. */
  opening: string
  /** The one seeded source of chance: a number from 0 up to but excluding 1. */
  random(): number
  storeIds: number[]
  people: DemoPerson[]
  /**
   * Runs work as if at a moment of the past: what it stamps bears that moment and that name. Audit entries are written
   * when the transaction around it ends, and tell the time of loading.
   */
  at<T>(moment: DemoMoment, work: () => Promise<T>): Promise<T>
  progress(done: number, of: number): void
}

/** Demo loaders. */
export const demoLoaders = definePoint<DemoLoader>('kernel.demo_loaders')
