import type { HttpContext } from '@adonisjs/core/http'
import { render } from '../../http/render.ts'
import { RecordNotFoundError } from '../../database/errors.ts'
import { OwnSessionError } from '../errors.ts'
import { auditEverywhere } from '../identity_audit.ts'
import { endSession, endSessions, listSessions } from '../own_sessions.ts'
import type { SessionsProps } from '../screen_props.ts'
import { requireFreshProof } from '../second_factor/prove_again.ts'
import { sessionOwner } from '../session_owner.ts'
import { hashedSessionId } from '../session_store.ts'

function whose({ auth, session }: HttpContext) {
  const identity = auth.use('member').getUserOrFail()
  return { identity, owner: sessionOwner('member', identity.id), current: hashedSessionId(session.sessionId) }
}

/** The devices on which one is signed in. */
export default class OwnSessionsController {
  async index(ctx: HttpContext) {
    const { identity, owner, current } = whose(ctx)
    return render(ctx, 'kernel::profile/Sessions', { sessions: await listSessions(owner, current), email: identity.email } satisfies SessionsProps)
  }

  async destroy(ctx: HttpContext) {
    const { identity, owner, current } = whose(ctx)
    const id = String(ctx.params.id)
    if (id === current) throw new OwnSessionError()
    requireFreshProof(ctx)
    if (!(await endSession(owner, id))) throw new RecordNotFoundError('The session')
    await auditEverywhere(identity, 'session_revoked', { sessions: 1 })
    return ctx.response.status(204)
  }

  async destroyOthers(ctx: HttpContext) {
    const { identity, owner, current } = whose(ctx)
    requireFreshProof(ctx)
    const sessions = await endSessions(owner, current)
    if (sessions > 0) await auditEverywhere(identity, 'session_revoked', { sessions })
    return { sessions }
  }
}
