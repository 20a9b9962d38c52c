import { isStanding } from '../host/contributions.ts'
import { pluginHost } from '../host/plugin_host.ts'
import { definePoint, type Contribution } from '../host/points.ts'
import { can } from '../permissions/abilities.ts'
import { PermissionDeniedError } from '../permissions/errors.ts'
import { tenantState } from '../tenants/tenant_state.ts'
import { TopicGoneError } from './errors.ts'

/** Who may listen to a topic. */
export type TopicAccess = { permission: string } | { anyMember: true }

/** Something that changes while people look at it: `sales.invoice`, with the id of the invoice as its parameter. */
export type LiveTopic = TopicAccess & {
  /** Permanent, begins with the plugin's id. */
  id: string
  /** Names of what follows the id: `['id']` makes topics such as `sales.invoice/123`. */
  params?: readonly string[]
  /** A further condition, for what belongs to one person: asked when the topic is subscribed to, and again when rights change. */
  mayListen?(params: Record<string, string>): Promise<boolean>
}

/** Live topics: what screens may listen to with `useLive`, and plugins `announce`. */
export const liveTopics = definePoint<LiveTopic>('kernel.live_topics')

/** Declares a live topic; it is contributed to `liveTopics`. */
export function defineTopic(topic: LiveTopic): LiveTopic {
  return topic
}

/** A topic as a screen or an announcement names it, taken apart. */
export interface NamedTopic {
  text: string
  contribution: Contribution<LiveTopic>
  params: Record<string, string>
}

const SEGMENT = /^[A-Za-z0-9_-]{1,64}$/

/** The declared topic that a text names, whether it stands for the ambient tenant or not; null where there is none. */
export function findTopic(text: string): NamedTopic | null {
  const [id, ...segments] = text.split('/')
  const contribution = pluginHost()
    .contributions.all(liveTopics)
    .find(({ value }) => value.id === id)
  const names = contribution?.value.params ?? []
  if (!contribution || names.length !== segments.length || !segments.every((segment) => SEGMENT.test(segment))) return null
  return { text, contribution, params: Object.fromEntries(names.map((name, index) => [name, segments[index]!])) }
}

/**
 * Lets the ambient member listen to a topic, or says why not.
 *
 * @throws TopicGoneError where no standing contribution declares it, PermissionDeniedError
 */
export async function admitToTopic(text: string): Promise<void> {
  const topic = findTopic(text)
  if (!topic || !isStanding(await tenantState(), topic.contribution)) throw new TopicGoneError(text)
  const { value } = topic.contribution
  if ('permission' in value && !(await can(value.permission))) throw new PermissionDeniedError(value.permission)
  if (value.mayListen && !(await value.mayListen(topic.params))) throw new TopicGoneError(text)
}

/**
 * Name of a topic on the wire. The tenant comes from the ambient context and from nowhere else, so that no plugin and no
 * screen can name another tenant's.
 */
export function channelOf(tenantId: number, topic: string): string {
  return `${tenantId}/${topic}`
}
