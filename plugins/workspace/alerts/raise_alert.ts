import { attemptWithin, contributionsOf, currentTenantId, database, isDuplicateKey, nowInstant, transaction } from '@benchpin/kernel'
import { UnknownAlertError } from '../errors.ts'
import { forgetOldAlerts } from './forget_alerts.ts'
import { alertKinds } from './points.ts'
import { announceAlerts } from './topic.ts'

/** What is raised. */
export interface NewAlert {
  /** Id of a contributed kind. */
  kind: string
  /** Raised once for each, however often it is asked: `reminders.promise:12:broken`. 191 characters at most. */
  key: string
  /** Whose permission decides who sees it; null for those who hold it in every store. */
  storeId: number | null
  /** One line that says what happened: `Ana Reyes has not paid $500.00 as promised`. */
  title: string
  detail?: string | null
  /** Where it is dealt with. */
  href: string
}

const known = (key: string) => database().from('workspace_alerts').where('tenant_id', currentTenantId()).where('alert_key', key).select('id').first()

function insert({ kind, key, storeId, title, detail = null, href }: NewAlert): Promise<unknown> {
  const row = { tenant_id: currentTenantId(), alert_key: key, kind, store_id: storeId, title: title.slice(0, 255), detail: detail?.slice(0, 500) ?? null, href, raised_at: nowInstant() }
  return Promise.resolve(database().insertQuery().table('workspace_alerts').insert(row))
}

/**
 * Raises an alert, once for each key; the bell of whoever may see it rings once the open transaction has committed.
 *
 * @returns whether it is new
 * @throws UnknownAlertError where no standing plugin declares the kind
 */
export async function raiseAlert(alert: NewAlert): Promise<boolean> {
  if (!(await contributionsOf(alertKinds)).some(({ id }) => id === alert.kind)) throw new UnknownAlertError(alert.kind)
  return transaction(async () => {
    if (await known(alert.key)) return false
    const attempt = await attemptWithin(() => insert(alert))
    if (!attempt.succeeded) {
      // Another process has just raised it.
      if (isDuplicateKey(attempt.error)) return false
      throw attempt.error
    }
    await forgetOldAlerts()
    await announceAlerts()
    return true
  })
}
