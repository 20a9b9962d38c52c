import { routes, type RouteDeclaration } from '../../host/kernel_points.ts'
import { pluginHost } from '../../host/plugin_host.ts'
import { TestClient } from '../../testing/http_client.ts'
import { platformClient } from '../../testing/platform_client.ts'
import { addressesOf, isForMembers, ownRoutes } from './own_routes.ts'
import { examplesOf, hasExamples, pagesOfOthers } from './page_examples.ts'
import type { RunningSubject } from './running_subject.ts'

/** Who looks at a screen: a user of the tenant, a platform admin, somebody who is not signed in. */
export type Audience = 'member' | 'platform' | 'everyone'

/** A screen, with an address at which it opens. */
export interface OpenScreen {
  route: RouteDeclaration
  address: string
  /** `sales::Invoices`. */
  component: string
  audience: Audience
  /** False where a page of another plugin shows what this one contributes. */
  own: boolean
}

/** What opening every page of the plugin came to. */
export interface FoundScreens {
  screens: OpenScreen[]
  /** Pages that nothing opened. */
  unopened: RouteDeclaration[]
}

/** How many pages of one kind are opened that show what the plugin contributes. */
const MOST_EXAMPLES = 3

const known = new WeakMap<RunningSubject, Promise<FoundScreens>>()

function audienceOf(route: RouteDeclaration): Audience {
  return isForMembers(route) ? 'member' : 'platformAdmin' in route.access ? 'platform' : 'everyone'
}

async function clientsOf(subject: RunningSubject): Promise<Record<Audience, TestClient>> {
  return { member: await subject.client(), platform: (await platformClient()).client, everyone: new TestClient() }
}

/** What an address answers with: the screen's component, null for a file or data, undefined where it does not open. */
async function componentAt(client: TestClient, address: string): Promise<string | null | undefined> {
  const { status, body } = await client.get(address, { inertia: true })
  if (status >= 400) return undefined
  // A page that answers with a file or with JSON is no screen, whichever record it is asked for.
  return status === 200 && typeof body === 'object' && body !== null && 'component' in body ? String(body.component) : null
}

async function ownScreens(subject: RunningSubject, clients: Record<Audience, TestClient>): Promise<FoundScreens> {
  const screens: OpenScreen[] = []
  const unopened: RouteDeclaration[] = []
  for (const route of ownRoutes(subject)) {
    if (route.method !== 'GET' || route.noScreen) continue
    const audience = audienceOf(route)
    const examples = await examplesOf(subject, route.name)
    const guesses = audience === 'member' || !route.path.includes(':') ? addressesOf(route, subject.records, subject.manifest.id) : []
    let opened = false
    for (const address of [...examples, ...guesses]) {
      const component = await componentAt(clients[audience], address)
      if (component === undefined) continue
      opened = true
      if (component !== null) screens.push({ route, address, component, audience, own: true })
      break
    }
    if (!opened && route.path.includes(':') && !hasExamples(route.name)) unopened.push(route)
  }
  return { screens, unopened }
}

/** Pages of other plugins, such as a report's, at the addresses that show what this one contributes. */
async function screensOfOthers(subject: RunningSubject, clients: Record<Audience, TestClient>): Promise<OpenScreen[]> {
  const all = pluginHost().contributions.all(routes).flatMap(({ value }) => value)
  const screens: OpenScreen[] = []
  for (const name of pagesOfOthers(subject.manifest.id)) {
    const route = all.find((one) => one.name === name)
    if (!route) continue
    for (const address of (await examplesOf(subject, name)).slice(0, MOST_EXAMPLES)) {
      const component = await componentAt(clients[audienceOf(route)], address)
      if (component) screens.push({ route, address, component, audience: audienceOf(route), own: false })
    }
  }
  return screens
}

async function find(subject: RunningSubject): Promise<FoundScreens> {
  const clients = await clientsOf(subject)
  const { screens, unopened } = await ownScreens(subject, clients)
  return { screens: [...screens, ...(await screensOfOthers(subject, clients))], unopened }
}

/** The plugin's screens, each opened with records of `tenant` by whom it is for. Found once. */
export function screensOf(subject: RunningSubject): Promise<FoundScreens> {
  const found = known.get(subject) ?? find(subject)
  known.set(subject, found)
  return found
}
