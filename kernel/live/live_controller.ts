import type { HttpContext } from '@adonisjs/core/http'
import { sharedProps } from '../http/shared_props.ts'
import { hashedSessionId } from '../identity/session_store.ts'
import { currentMember } from '../permissions/abilities.ts'
import { currentStoreId, currentTenantId } from '../tenancy/context.ts'
import { ScopeMismatchError } from '../tenancy/errors.ts'
import { tenantState } from '../tenants/tenant_state.ts'
import { TopicFormError } from './errors.ts'
import { sessionStanding } from './session_standing.ts'
import { openStream, type StreamOwner } from './streams.ts'
import { admitToTopic } from './topics.ts'
import { watchStreams } from './watch.ts'

/** Topics of one window: a screen listens to a handful. */
const MOST_TOPICS = 40
const LONGEST_TEXT = 4000

/** @throws TopicFormError */
function wantedTopics({ request }: HttpContext): string[] {
  const text = request.qs().topics as unknown
  if (typeof text !== 'string' || text === '' || text.length > LONGEST_TEXT) throw new TopicFormError('Name the topics to listen to, separated by commas.')
  const topics = [...new Set(text.split(','))]
  if (topics.length > MOST_TOPICS) throw new TopicFormError(`Listen to ${MOST_TOPICS} topics at most.`)
  return topics
}

/** A window that was drawn for another organization than the session's would hear of that one's records. */
function refuseOtherTenant({ request }: HttpContext): void {
  const { scope } = request.qs() as { scope?: unknown }
  if (scope !== undefined && String(scope).split(':')[0] !== String(currentTenantId())) throw new ScopeMismatchError()
}

/** Those that the member may listen to. @throws the first refusal where there is none */
async function admitted(wanted: readonly string[]): Promise<string[]> {
  const topics: string[] = []
  let refusal: unknown = null
  for (const topic of wanted) {
    try {
      await admitToTopic(topic)
      topics.push(topic)
    } catch (error) {
      refusal ??= error
    }
  }
  if (topics.length === 0) throw refusal
  return topics
}

/** Live updates: the stream, and what every screen shares, read anew without leaving the screen. */
export default class LiveController {
  async stream(ctx: HttpContext): Promise<void> {
    refuseOtherTenant(ctx)
    const topics = await admitted(wantedTopics(ctx))
    if (ctx.request.method() === 'HEAD') return ctx.response.noContent()
    keepFlashed(ctx)
    const { status, revision } = await tenantState()
    const owner: StreamOwner = {
      tenantId: currentTenantId(),
      storeId: currentStoreId(),
      signedInId: ctx.auth.use('member').user!.id,
      identityId: currentMember()!.identityId,
      sessionId: hashedSessionId(ctx.session.sessionId),
      sessionStanding: sessionStanding(ctx.session.all()),
      standing: `${status}:${revision}`,
    }
    await openStream(ctx, owner, topics)
    watchStreams()
  }

  async shared(ctx: HttpContext): Promise<void> {
    refuseOtherTenant(ctx)
    keepFlashed(ctx)
    const { permissions, features, navigation, slots, stores, store, tenant, user } = await sharedProps(ctx, {})
    ctx.response.json({ permissions, features, navigation, slots, stores, store, tenant, user })
  }
}

/** A message that was left for the next page is not for these requests, which come beside it. */
function keepFlashed({ session }: HttpContext): void {
  if (!session.flashMessages.isEmpty) session.reflash()
}
