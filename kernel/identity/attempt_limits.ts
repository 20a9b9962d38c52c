import { errors } from '@adonisjs/limiter'
import { environment } from '../boot/environment.ts'
import { kernelLogger } from '../errors/report.ts'
import { TooManyAttemptsError } from './errors.ts'
import { normalEmail } from './identity_records.ts'

/** So many attempts are heard for a key within a time. */
export interface AttemptLimit {
  key: string
  requests: number
  /** Words that Adonis understands: `15 minutes`. */
  duration: string
}

/** Attempts that were counted. */
export interface CountedAttempt {
  /** The attempt succeeded: it no longer counts, and neither do earlier ones for the same e-mail. */
  forgive(): Promise<void>
}

/** Guesses at a password: some for each e-mail, more for each address, because a whole store shares one. */
export function passwordLimits(purpose: string, email: string, address: string): AttemptLimit[] {
  return [
    { key: `${purpose}:email:${normalEmail(email)}`, requests: 10, duration: '15 minutes' },
    { key: `${purpose}:address:${address}`, requests: 40, duration: '15 minutes' },
  ]
}

/** Mails that a stranger can make us send: fewer. */
export function mailLimits(purpose: string, email: string, address: string): AttemptLimit[] {
  return [
    { key: `${purpose}:email:${normalEmail(email)}`, requests: 5, duration: '1 hour' },
    { key: `${purpose}:address:${address}`, requests: 20, duration: '1 hour' },
  ]
}

type Counters = Awaited<ReturnType<typeof consume>>

/** Counts in one store. @throws TooManyAttemptsError; whatever the store throws that can't be reached */
async function consume(limits: AttemptLimit[], field: string, store?: 'database') {
  // Loaded late: the module waits for the application, and plugins import the kernel before that.
  const { default: limiter } = await import('@adonisjs/limiter/services/main')
  const counters = store ? limiter.multi(store, limits) : limiter.multi(limits)
  try {
    await counters.consume()
    return counters
  } catch (error) {
    if (error instanceof errors.E_TOO_MANY_REQUESTS) throw new TooManyAttemptsError(error.response.availableIn, field)
    throw error
  }
}

/** Redis is not asked again for so long once it did not answer, in milliseconds: nobody waits for it at each attempt. */
const REDIS_PAUSE_MS = 10_000
let redisPausesUntil = 0

/**
 * Counts where limits are kept, and in the database while Redis can't be reached: without it, signing in goes on, and
 * stays limited. The two counts do not know of each other.
 */
async function consumeSomewhere(limits: AttemptLimit[], field: string): Promise<Counters> {
  if (performance.now() < redisPausesUntil) return consume(limits, field, 'database')
  try {
    return await consume(limits, field)
  } catch (error) {
    if (error instanceof TooManyAttemptsError || environment().redisUrl === null) throw error
    kernelLogger()?.warn({ err: error }, 'Redis does not count attempts; the database does meanwhile')
    redisPausesUntil = performance.now() + REDIS_PAUSE_MS
    return consume(limits, field, 'database')
  }
}

/**
 * Counts an attempt before it is made, so that many at once can't slip through together.
 *
 * @param field - form field beside which the refusal stands
 * @throws TooManyAttemptsError, which says when to try again
 */
export async function countAttempt(limits: AttemptLimit[], field = 'email'): Promise<CountedAttempt> {
  const counters = await consumeSomewhere(limits, field)
  return {
    async forgive() {
      for (const { key, limiter: counter } of counters.list()) {
        const forgiven = String(key).includes(':address:') ? counter.decrement(key) : counter.delete(key)
        // The password was right: that Redis went away since must not refuse it.
        await forgiven.catch((error: unknown) => kernelLogger()?.warn({ err: error }, 'An attempt could not be forgiven'))
      }
    },
  }
}
