import type { HttpContext } from '@adonisjs/core/http'
import { render } from '../../http/render.ts'
import { RecordNotFoundError } from '../../database/errors.ts'
import { OwnSessionError } from '../errors.ts'
import { auditEverywhere } from '../identity_audit.ts'
import { endSession, endSessions, listSessions } from '../own_sessions.ts'
import type { SessionsProps } from '../screen_props.ts'
import { sessionOwner } from '../session_owner.ts'
import { hashedSessionId } from '../session_store.ts'

function whose({ auth, session }: HttpContext) {
  const identity = auth.use('member').getUserOrFail()
  return { identity, owner: sessionOwner('member', identity.id), current: hashedSessionId(session.sessionId) }
}

/** The devices on which one is signed in. */
export default class OwnSessionsController {
  async index(ctx: HttpContext) {
    const { owner, current } = whose(ctx)
    return render(ctx, 'kernel::profile/Sessions', { sessions: await listSessions(owner, current) } satisfies SessionsProps)
  }

  async destroy(ctx: HttpContext) {
    const { identity, owner, current } = whose(ctx)
    const id = String(ctx.params.id)
    if (id === current) throw new OwnSessionError()
    if (!(await endSession(owner, id))) throw new RecordNotFoundError('The session')
    await auditEverywhere(identity, 'session_revoked', { sessions: 1 })
    ctx.session.flash('notice', { tone: 'success', message: 'The session has ended.' })
    return ctx.response.redirect().status(303).toPath('/profile/sessions')
  }

  async destroyOthers(ctx: HttpContext) {
    const { identity, owner, current } = whose(ctx)
    const sessions = await endSessions(owner, current)
    if (sessions > 0) await auditEverywhere(identity, 'session_revoked', { sessions })
    ctx.session.flash('notice', { tone: 'success', message: sessions === 1 ? 'The other session has ended.' : `${sessions} other sessions have ended.` })
    return ctx.response.redirect().status(303).toPath('/profile/sessions')
  }
}
