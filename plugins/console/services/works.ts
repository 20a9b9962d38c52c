import { ambient, asPlatform, database, kernelLogger, nowInstant, RecordNotFoundError, recordPlatformEvent, transaction } from '@benchpin/kernel'
import { WrongStateError } from '../errors.ts'
import type { WorkView } from '../screen_props.ts'

/*
 * Long work of the platform has a table of its own beside automation's: a work of automation belongs to a tenant, and is
 * a row of that tenant. This work is about tenants from above: it deletes the very tenant, runs over many, or runs the
 * migrations that automation's tables wait for. It is run by the process that was asked, and not taken up by another by
 * itself: whether half a deletion goes on is for an admin to say. Once no sign of life came for two minutes its page says
 * "interrupted" and offers to resume it; every kind of it can be repeated. The count of attempts is a fencing token.
 */

/** Without a sign of life for so long, the process that did the work is gone. */
const GONE_AFTER_MS = 120_000
const BEAT_EVERY_MS = 500

/** What a piece of long work is handed. */
export interface WorkControl {
  /** Fires when somebody cancels. Look at it between steps. */
  signal: AbortSignal
  /** Tells how far it is, at most twice a second. */
  progress(done: number, of: number | null, saying?: string): Promise<void>
}

/** A kind of long work over tenants. */
export interface PlatformWork<Payload, Result> {
  kind: string
  run(payload: Payload, control: WorkControl): Promise<Result>
}

interface Row {
  id: number
  kind: string
  title: string
  payload: string
  attempt: number
  status: 'running' | 'done' | 'failed' | 'cancelled'
  done: number
  total: number | null
  saying: string | null
  result: string | null
  cancel_wanted: number
  admin: string
  asked_at: string
  beat_at: string
  finished_at: string | null
}

const row = (id: number) => database().from('console_works').where('id', id)
/** Changes a work's row; answers false where another attempt has taken it over. */
const change = (id: number, attempt: number, columns: Record<string, unknown>) => asPlatform(async () => Number(await row(id).where('attempt', attempt).update(columns)) > 0)

function viewOf(work: Row): WorkView {
  const gone = work.status === 'running' && Date.now() - Date.parse(work.beat_at) > GONE_AFTER_MS
  return {
    id: Number(work.id),
    kind: work.kind,
    title: work.title,
    status: gone ? 'interrupted' : work.status,
    done: Number(work.done),
    of: work.total === null ? null : Number(work.total),
    saying: work.saying,
    result: work.result === null ? null : (JSON.parse(work.result) as unknown),
    attempt: Number(work.attempt),
    admin: work.admin,
    askedAt: work.asked_at,
    finishedAt: work.finished_at,
  }
}

/** The newest pieces of work. */
export async function latestWorks(limit = 50): Promise<WorkView[]> {
  return ((await asPlatform(() => database().from('console_works').orderBy('id', 'desc').limit(limit))) as Row[]).map(viewOf)
}

/**
 * A piece of work as it stands.
 *
 * @throws RecordNotFoundError
 */
export async function workById(id: number): Promise<WorkView> {
  const found = (await asPlatform(() => row(id).first())) as Row | null
  if (!found) throw new RecordNotFoundError('The work')
  return viewOf(found)
}

/** Asks a piece of work to stop at its next step. */
export async function cancelWork(id: number): Promise<void> {
  const { title, status, attempt } = await workById(id)
  if (status !== 'running' && status !== 'interrupted') return
  await transaction(async () => {
    await change(id, attempt, status === 'running' ? { cancel_wanted: 1 } : { status: 'cancelled', finished_at: nowInstant() })
    await recordPlatformEvent({ actor: ambient().actor.name, event: 'work_cancelled', detail: { work: title } })
  })
}

function controlOf(id: number, attempt: number): { control: WorkControl; stop: () => void } {
  const aborter = new AbortController()
  let beaten = 0
  const beat = async (columns: Record<string, unknown>) => {
    if (!(await change(id, attempt, { ...columns, beat_at: nowInstant() }))) return aborter.abort()
    const { cancel_wanted } = (await asPlatform(() => row(id).select('cancel_wanted').first())) as { cancel_wanted: number }
    if (Number(cancel_wanted) === 1) aborter.abort()
  }
  const timer = setInterval(() => void beat({}).catch(() => undefined), GONE_AFTER_MS / 4)
  return {
    stop: () => clearInterval(timer),
    control: {
      signal: aborter.signal,
      async progress(done, of, saying) {
        if (Date.now() - beaten < BEAT_EVERY_MS && done !== of) return
        beaten = Date.now()
        await beat({ done, total: of, saying: saying?.slice(0, 255) ?? null })
      },
    },
  }
}

const running = new Map<number, Promise<void>>()

async function perform<P, R>(id: number, attempt: number, work: PlatformWork<P, R>, payload: P): Promise<void> {
  const { control, stop } = controlOf(id, attempt)
  try {
    const result = await work.run(payload, control)
    await change(id, attempt, { status: control.signal.aborted ? 'cancelled' : 'done', result: JSON.stringify(result ?? null), finished_at: nowInstant(), saying: null })
  } catch (error) {
    kernelLogger()?.error({ err: error }, `Platform work ${work.kind} ${id} failed`)
    await change(id, attempt, { status: 'failed', result: JSON.stringify({ error: error instanceof Error ? error.message : String(error) }), finished_at: nowInstant() })
  } finally {
    stop()
  }
}

/** Begins long work in the admin's name; it goes on after the answer, and its page tells how far it is. Returns its id. */
export async function beginPlatformWork<P, R>(work: PlatformWork<P, R>, title: string, payload: P): Promise<number> {
  const { actor } = ambient()
  const now = nowInstant()
  const fresh = { kind: work.kind, title: title.slice(0, 255), payload: JSON.stringify(payload), status: 'running', attempt: 1, done: 0, cancel_wanted: 0, admin_id: actor.id, admin: actor.name, asked_at: now, beat_at: now }
  const id = await transaction(async () => {
    const [inserted] = (await asPlatform(() => database().insertQuery().table('console_works').returning('id').insert(fresh))) as ({ id: number } | number)[]
    await recordPlatformEvent({ actor: actor.name, event: 'work_began', detail: { work: title, kind: work.kind } })
    return Number(typeof inserted === 'object' ? inserted.id : inserted)
  })
  start(id, 1, work, payload)
  return id
}

function start<P, R>(id: number, attempt: number, work: PlatformWork<P, R>, payload: P): void {
  const run = perform(id, attempt, work, payload).finally(() => {
    if (running.get(id) === run) running.delete(id)
  })
  running.set(id, run)
}

/**
 * Does work anew that failed, was cancelled, or whose process is gone. What the earlier attempt did stays done.
 *
 * @throws RecordNotFoundError, WrongStateError where it runs, or is done
 */
export async function resumePlatformWork(id: number, kinds: readonly PlatformWork<never, unknown>[]): Promise<void> {
  const { title, kind, status, attempt } = await workById(id)
  const work = kinds.find((one) => one.kind === kind)
  if (!work || status === 'running' || status === 'done') throw new WrongStateError(status === 'running' ? 'This is running.' : 'This is done.')
  const { payload } = (await asPlatform(() => row(id).first())) as Row
  await transaction(async () => {
    const again = { attempt: attempt + 1, status: 'running', done: 0, total: null, saying: null, result: null, cancel_wanted: 0, beat_at: nowInstant(), finished_at: null }
    if (!(await change(id, attempt, again))) throw new WrongStateError('Somebody else has resumed this just now.')
    await recordPlatformEvent({ actor: ambient().actor.name, event: 'work_resumed', detail: { work: title, kind } })
  })
  start(id, attempt + 1, work, JSON.parse(payload) as never)
}

/** Waits until this process is through with a work; answers how it stands. */
export async function workEnded(id: number): Promise<WorkView> {
  await running.get(id)
  return workById(id)
}

/** Whether a kind of work runs just now, with what it was told. */
export async function payloadsRunning<P>(work: PlatformWork<P, unknown>): Promise<P[]> {
  const rows = (await asPlatform(() => database().from('console_works').where('kind', work.kind).where('status', 'running'))) as Row[]
  return rows.filter((one) => viewOf(one).status === 'running').map(({ payload }) => JSON.parse(payload) as P)
}
