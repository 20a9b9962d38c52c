import { TestClient } from '../../testing/http_client.ts'
import type { ContractSubject, Finding } from '../contract_check.ts'
import { fault, note } from '../findings.ts'
import type { KernelCheck } from '../run/kernel_check.ts'
import { anyAddress, isForMembers, nameOf, ownRoutes, type OwnRoute } from '../run/own_routes.ts'

const ASK = 'Let the kernel answer: declare `access` with a permission, and contribute the route to `routes` only.'

async function withoutSession(own: OwnRoute[]): Promise<Finding[]> {
  const stranger = new TestClient()
  const found: Finding[] = []
  for (const route of own.filter(isForMembers)) {
    const { status } = await stranger.send(route.method, anyAddress(route), route.method === 'GET' ? undefined : {})
    if (status !== 401) found.push(fault(nameOf(route), `Somebody who is not signed in is answered ${status} instead of 401.`, ASK))
  }
  return found
}

async function withoutPermission(subject: ContractSubject, own: OwnRoute[]): Promise<Finding[]> {
  const found: Finding[] = []
  const clients = new Map<string, TestClient>()
  for (const route of own) {
    if (!('permission' in route.access)) continue
    const { permission } = route.access
    const client = clients.get(permission) ?? (await subject.client({ deny: [permission] }))
    clients.set(permission, client)
    const { status } = await client.send(route.method, anyAddress(route), route.method === 'GET' ? undefined : {})
    if (status !== 403) found.push(fault(nameOf(route), `Somebody without "${permission}" is answered ${status} instead of 403.`, ASK))
  }
  return found
}

async function asNobodyInParticular(subject: ContractSubject, own: OwnRoute[]): Promise<Finding[]> {
  const found: Finding[] = []
  const bare = await subject.client({ group: 'Bench', deny: (subject.manifest.permissions ?? []).map(({ id }) => id) })
  for (const route of own) {
    const open = 'everyone' in route.access ? 'everybody, signed in or not' : 'anyMember' in route.access ? 'every user' : null
    if (!open || route.method === 'GET' || subject.manifest.layer === 'foundation') continue
    const { status } = await bare.send(route.method, anyAddress(route), {})
    if ('anyMember' in route.access && status < 400) {
      found.push(fault(nameOf(route), `It changes something, and is open to every user, whatever permissions he holds: it answered ${status}.`, 'Declare a permission for it in plugin.ts and name it in `access`.'))
    } else found.push(note(nameOf(route), `It is open to ${open}.`, 'See that this is meant, and that it checks by itself who asks.'))
  }
  return found
}

/** Every route is behind a session and its permission. */
export const access: KernelCheck = {
  id: 'kernel.access',
  title: 'Every route is closed without a session and without its permission',
  async check(subject) {
    const own = ownRoutes(subject)
    return [...(await withoutSession(own)), ...(await withoutPermission(subject, own)), ...(await asNobodyInParticular(subject, own))]
  },
}
