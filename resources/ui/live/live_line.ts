import { currentScope } from '../server/scope.ts'
import type { LiveNews } from './use_live.ts'

/** A page loads and settles before its stream is opened, in milliseconds. */
const SETTLE_MS = 1500
/** Screens come and go together: what they listen to is gathered for so long. */
const GATHER_MS = 50
/** A window that is hidden for so long lets go of its stream: browsers allow few connections to one server. */
const HIDDEN_MS = 15_000
/** Waits between attempts after a refusal. A broken line the browser mends itself. */
const RETRIES_MS = [5_000, 20_000, 60_000, 120_000]

type Handler = (news: LiveNews) => void

interface Message {
  channel: string
  payload: LiveNews['payload'] & { missed?: boolean }
}

const handlers = new Map<string, Set<Handler>>()
let source: EventSource | null = null
/** Organization, store and topics of the present stream. */
let present = ''
/** What it listened to when the line was last whole: only those can have missed something. */
let heard = new Set<string>()
let hasGap = false
let refusals = 0
let timer: ReturnType<typeof setTimeout> | undefined
let settled = false

/** Listens until the returned function is called. The stream's topics are in its address: any process can serve it. */
export function subscribe(topic: string, handler: Handler): () => void {
  const own = handlers.get(topic) ?? new Set()
  handlers.set(topic, own.add(handler))
  plan(GATHER_MS)
  return () => {
    own.delete(handler)
    if (own.size === 0) handlers.delete(topic)
    plan(GATHER_MS)
  }
}

/** Compares the stream with what is wanted: called when the store or the organization has changed. */
export function refresh(): void {
  plan(GATHER_MS)
}

function plan(after: number): void {
  clearTimeout(timer)
  timer = setTimeout(settle, settled ? after : SETTLE_MS)
}

function tell(topic: string, news: LiveNews): void {
  for (const handler of [...(handlers.get(topic) ?? [])]) handler(news)
}

function settle(): void {
  if (document.readyState !== 'complete') return plan(SETTLE_MS)
  settled = true
  const topics = [...handlers.keys()].sort()
  const wanted = topics.length === 0 ? '' : new URLSearchParams({ scope: currentScope() ?? '', topics: topics.join(',') }).toString()
  if (wanted === present && source !== null) return
  if (wanted === '' || document.hidden) return close()
  open(wanted)
}

/** The new stream stands before the old one is let go, so that nothing is missed between them. */
function open(wanted: string): void {
  const before = source
  const next = new EventSource(`/live?${wanted}`)
  source = next
  present = wanted
  next.addEventListener('message', (event) => {
    before?.close()
    receive(JSON.parse(event.data as string) as Message)
  })
  next.addEventListener('error', () => {
    before?.close()
    if (source !== next) return next.close()
    hasGap = true
    if (next.readyState !== EventSource.CLOSED) return
    // Refused: signed out, not permitted, too many windows. It may be mended meanwhile.
    close()
    const wait = RETRIES_MS[Math.min(refusals++, RETRIES_MS.length - 1)]!
    plan(wait * (0.75 + Math.random() / 2))
  })
}

function close(): void {
  source?.close()
  if (source) hasGap = true
  source = null
  present = ''
}

function receive({ channel, payload }: Message): void {
  if (channel !== 'live') return tell(channel.slice(channel.indexOf('/') + 1), { payload, missed: false })
  refusals = 0
  const missed = hasGap || payload.missed === true
  hasGap = false
  const known = heard
  heard = new Set(handlers.keys())
  if (missed) for (const topic of known) tell(topic, { payload: {}, missed: true })
}

document.addEventListener('visibilitychange', () => {
  if (!document.hidden) refusals = 0
  plan(document.hidden ? HIDDEN_MS : GATHER_MS)
})
