import { errors } from '@adonisjs/limiter'
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

/**
 * Counts an attempt before it is made, so that many at once can't slip through together.
 *
 * @param field - form field beside which the refusal stands
 * @throws TooManyAttemptsError, which says when to try again
 */
export async function countAttempt(limits: AttemptLimit[], field = 'email'): Promise<CountedAttempt> {
  // Loaded late: the module waits for the application, and plugins import the kernel before that.
  const { default: limiter } = await import('@adonisjs/limiter/services/main')
  const counters = limiter.multi(limits)
  try {
    await counters.consume()
  } catch (error) {
    if (error instanceof errors.E_TOO_MANY_REQUESTS) throw new TooManyAttemptsError(error.response.availableIn, field)
    throw error
  }
  return {
    async forgive() {
      for (const { key, limiter: counter } of counters.list()) {
        if (String(key).includes(':address:')) await counter.decrement(key)
        else await counter.delete(key)
      }
    },
  }
}
