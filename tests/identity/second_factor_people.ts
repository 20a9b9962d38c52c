import { codeAt } from '../../kernel/identity/second_factor/one_time_codes.ts'
import { database } from '../../kernel/database/client.ts'
import { asPlatform } from '../../kernel/tenancy/context.ts'
import type { TestClient } from '../../kernel/testing/index.ts'
import { PASSWORD } from './people.ts'

/** What setting up an authenticator app gave. */
export interface Enrolled {
  secret: string
  recoveryCodes: string[]
  /** A code that was not used yet, of the present time. */
  code(): Promise<string>
}

/** Lets time go by for an account: the code that it used last may be followed by the present one. */
async function nextStep(owner: string): Promise<void> {
  await asPlatform(async () => database().from('second_factors').where('owner', owner).update({ last_step: 0 }))
}

/** Sets up an authenticator app through the screens' own calls. */
export async function enrol(client: TestClient, owner: string, base = '/profile/second-factor'): Promise<Enrolled> {
  const offered = (await client.post(`${base}/secret`, { currentPassword: PASSWORD })).body as { secret: string }
  const secret = offered.secret.replaceAll(' ', '')
  const confirmed = (await client.post(base, { code: codeAt(secret) })).body as { recoveryCodes: string[] }
  await client.get('/health')
  return {
    secret,
    recoveryCodes: confirmed.recoveryCodes,
    async code() {
      await nextStep(owner)
      return codeAt(secret)
    },
  }
}

/** The present code of a secret, which may have been used before: the browser's tests don't wait half a minute for the next. */
export async function laterCode(secret: string, identityId: number): Promise<string> {
  await nextStep(`member:${identityId}`)
  return codeAt(secret)
}
