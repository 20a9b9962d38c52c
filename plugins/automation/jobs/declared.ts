import { createHash } from 'node:crypto'
import { contributionsOf, pluginHost } from '@benchpin/kernel'
import { jobs, type JobDeclaration } from './contract.ts'

/** Stands in the key of jobs that concern no tenant, and of those that concern no one store. */
export const NONE = 0

/** A declared job with the plugin that brings it. */
export interface DeclaredJob {
  plugin: string
  feature: string | null
  job: JobDeclaration
}

/** Every job that a plugin of this process declares, whichever tenant has it on. */
export function declaredJobs(): DeclaredJob[] {
  return pluginHost()
    .contributions.all(jobs)
    .map(({ plugin, feature, value }) => ({ plugin, feature: feature ?? null, job: value }))
}

/** A digest of what this process would schedule: another version of the application plans anew. */
export function declaredDigest(): string {
  const told = declaredJobs().map(({ plugin, feature, job }) => [plugin, feature, job.id, job.schedule, job.scope ?? 'tenant'])
  return createHash('sha256').update(JSON.stringify(told)).digest('hex')
}

/** The jobs of the platform; they do not depend on any tenant's plugins. */
export function platformJobs(): JobDeclaration[] {
  return declaredJobs().flatMap(({ job }) => (job.scope === 'platform' ? [job] : []))
}

/** The jobs that stand for the ambient tenant: of enabled plugins, under features that are on. */
export async function standingJobs(): Promise<JobDeclaration[]> {
  return (await contributionsOf(jobs)).filter(({ scope }) => scope !== 'platform')
}
