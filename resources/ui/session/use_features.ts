import { useShared } from './use_shared.ts'

/** Which features the tenant has switched on. */
export interface Features {
  on(feature: string): boolean
}

/** A feature that is off leaves no trace on a screen. Reads the ids that plugins declare in their manifests. */
export function useFeatures(): Features {
  const shared = useShared()
  return { on: (feature) => shared.value.features.includes(feature) }
}
