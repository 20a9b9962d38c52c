import { contributionsOf } from '../../host/contributions.ts'
import { pluginHost } from '../../host/plugin_host.ts'
import { definePoint } from '../../host/points.ts'
import { routes } from '../../host/kernel_points.ts'
import { switchPlugin } from '../../features/feature_service.ts'
import type { TestClient } from '../../testing/http_client.ts'
import type { Finding } from '../contract_check.ts'
import { fault, note } from '../findings.ts'
import { digestOf } from '../run/digest.ts'
import type { KernelCheck } from '../run/kernel_check.ts'
import { anyAddress, isForMembers, nameOf, ownRoutes } from '../run/own_routes.ts'
import type { RunningSubject } from '../run/running_subject.ts'

const THROUGH_POINTS = 'Contribute it through the registrar that `register` receives: the host then withdraws it with the plugin.'

/** Pages of the kernel and the workspace on which something of a plugin is drawn. */
const PAGES = ['/', '/help', '/settings/organization', '/settings/features', '/settings/groups/new', '/profile']

/** Every text in an answer that names something of the plugin. */
function namesOf(plugin: string, hrefs: ReadonlySet<string>, body: unknown): string[] {
  const found = new Set<string>()
  const look = (value: unknown): void => {
    if (typeof value === 'string') {
      if (value.startsWith(`${plugin}.`) || value.startsWith(`${plugin}::`) || value.startsWith(`${plugin}/`) || hrefs.has(value)) found.add(value)
    } else if (Array.isArray(value)) value.forEach(look)
    else if (typeof value === 'object' && value !== null) Object.entries(value).forEach(([key, inner]) => (look(key), look(inner)))
  }
  look(body)
  return [...found]
}

/** The addresses of the plugin's own pages: links to them on pages of others are surfaces too. */
function ownHrefs(subject: RunningSubject): Set<string> {
  return new Set(ownRoutes(subject).filter(({ method, path }) => method === 'GET' && !path.includes(':') && path !== '/').map(({ path }) => path))
}

async function surfaces(subject: RunningSubject, owner: TestClient): Promise<Finding[]> {
  const found: Finding[] = []
  const { id } = subject.manifest
  const hrefs = ownHrefs(subject)
  const known = new Set(pluginHost().contributions.all(routes).flatMap(({ value }) => value.map(({ path }) => path)))
  for (const page of PAGES.filter((one) => known.has(one))) {
    const { body, status } = await owner.get(page, { inertia: true })
    if (status >= 500) found.push(fault(page, `It answers ${status} while ${id} is disabled.`, 'The rest must go on without it.'))
    const left = namesOf(id, hrefs, body)
    if (left.length > 0) found.push(fault(page, `While ${id} is disabled, the page still has of it: ${left.slice(0, 5).join(', ')}.`, THROUGH_POINTS))
  }
  return found
}

async function gone(subject: RunningSubject, owner: TestClient): Promise<Finding[]> {
  const found: Finding[] = []
  for (const route of ownRoutes(subject).filter(isForMembers)) {
    const { status } = await owner.send(route.method, anyAddress(route), route.method === 'GET' ? undefined : {})
    if (status !== 404) found.push(fault(nameOf(route), `It answers ${status} on the first request after the plugin was disabled.`, THROUGH_POINTS))
  }
  const entries = pluginHost().contributions.entries().filter(({ contribution }) => contribution.plugin === subject.manifest.id)
  await subject.tenant.inside(async () => {
    for (const { point, contribution } of entries) {
      if ((await contributionsOf(definePoint<unknown>(point))).includes(contribution.value)) found.push(fault(point, 'A contribution stands while the plugin is disabled.', THROUGH_POINTS))
    }
  })
  return [...found, ...(await surfaces(subject, owner))]
}

/** Tables that say what is on, and the log that says who switched it: they change when something is switched. */
const SWITCHES = new Set(['tenant_plugins', 'audit_entries', 'audit_heads', 'tenant_revisions'])

/** Disabled for a tenant, every surface is gone at the next request, and all data is there when it returns. */
export const enablement: KernelCheck = {
  id: 'kernel.enablement',
  title: 'Disabled, it is gone at the next request; enabled again, its data is as it was',
  async check(subject) {
    const { id, essential } = subject.manifest
    if (essential) return [note(id, 'It is essential and can’t be disabled.', 'See that nothing works without it.')]
    const owner = await subject.client()
    const digest = () => digestOf(subject.tenant.id, (table) => !SWITCHES.has(table))
    const before = await digest()
    const turn = (on: boolean) => subject.tenant.inside(() => switchPlugin(id, on))
    await turn(false)
    const found = await gone(subject, owner).finally(() => turn(true))
    if ((await digest()) !== before) found.push(fault('data', 'The tenant’s rows are not what they were before it was disabled.', 'Leave data alone when the plugin is disabled: it may be enabled again.'))
    for (const route of ownRoutes(subject).filter((one) => isForMembers(one) && one.method === 'GET' && !one.path.includes(':'))) {
      const { status } = await owner.get(route.path, { inertia: true })
      if (status === 404) found.push(fault(nameOf(route), 'It is still gone after the plugin was enabled again.', THROUGH_POINTS))
    }
    return found
  },
}
