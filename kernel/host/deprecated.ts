import { kernelLogger } from '../errors/report.ts'

/** A part of the public API that will go. */
export interface Deprecation {
  /** Who uses it; the plugin's id where it is known. */
  plugin?: string
  /** What goes: `Tender.order`. */
  what: string
  /** Version of the kernel since which it is to be replaced. */
  since: string
  /** What to use instead, so that a reader can do it at once. */
  useInstead: string
}

const told = new Set<string>()

/**
 * Warns in the log, once for each user in each process, that a part of the API will go. It works until the next major
 * version; before 1.0.0, until the next minor one.
 *
 * @returns whether it warned
 */
export function deprecated({ plugin = 'a plugin', what, since, useInstead }: Deprecation): boolean {
  const key = `${plugin}:${what}`
  if (told.has(key)) return false
  told.add(key)
  kernelLogger()?.warn({ plugin, what, since, useInstead }, `${plugin} uses ${what}, which is deprecated since ${since}. Use ${useInstead} instead.`)
  return true
}
