import { pageExamples, type PageExamples } from '../../host/kernel_points.ts'
import { pluginHost } from '../../host/plugin_host.ts'
import type { Contribution } from '../../host/points.ts'
import type { RunningSubject } from './running_subject.ts'

function declared(route: string): Contribution<PageExamples>[] {
  return pluginHost().contributions.all(pageExamples).filter(({ value }) => value.route === route)
}

/** Whether a plugin says where a page opens. */
export function hasExamples(route: string): boolean {
  return declared(route).length > 0
}

/** Addresses at which a page opens, as its plugin says. */
export async function examplesOf(subject: RunningSubject, route: string): Promise<string[]> {
  const found: string[] = []
  for (const { value } of declared(route)) found.push(...(await subject.tenant.inside(() => value.addresses(subject.manifest.id))))
  return found
}

/** Names of pages of other plugins that may show what this one contributes. */
export function pagesOfOthers(plugin: string): string[] {
  return pluginHost().contributions.all(pageExamples).filter((one) => one.plugin !== plugin).map(({ value }) => value.route)
}
