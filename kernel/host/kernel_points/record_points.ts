import type { AnyTenantModel } from '../../models/tenant_model.ts'
import type { FormField, SearchHit } from '../../http/screen_types.ts'
import { definePoint } from '../points.ts'

/** A model with the factory by which tests make a record of it. */
export interface ModelContribution {
  model: AnyTenantModel
  /** Makes one valid record in the ambient tenant, with whatever it refers to. */
  factory: () => Promise<{ id: number }>
}

/** Tenant models: registered for audit restore, the tenancy tests and the contract tests. */
export const models = definePoint<ModelContribution[]>('kernel.models')

/** Level at which a setting is kept. */
export type SettingLevel = 'organization' | 'store' | 'user'

/** A typed setting, drawn as a form field and checked on the server. */
export interface SettingDeclaration extends FormField {
  /** `<plugin>.<name>`; the same as `key`. */
  key: string
  level: SettingLevel
  /** Heading under which it stands in the form. */
  section: string
  /** What holds where nobody has set it. */
  default: string | number | boolean | string[] | null
  /** Words that say what is expected, or null where the value is fine. */
  validate?: (value: unknown) => string | null
  /** A screen of its plugin's own changes it, with rules of its own: no form of settings shows it or takes it. */
  hidden?: true
}

/** Settings. */
export const settings = definePoint<SettingDeclaration[]>('kernel.settings')

/** A source of the global search. Records are indexed by `indexForSearch` in the transaction that changes them. */
export interface SearchSource {
  /** Permanent id, for instance `inventory.item`. */
  id: string
  label: string
  icon: string
  permission: string
  /** Turns record ids of the ambient tenant into answers, in the same order; drops those that are gone. */
  resolve(ids: number[]): Promise<Omit<SearchHit, 'source' | 'sourceLabel' | 'icon'>[]>
}

/** Search sources. */
export const searchSources = definePoint<SearchSource>('kernel.search_sources')
