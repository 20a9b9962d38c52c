import { randomUUID } from 'node:crypto'
import { database } from '../database/client.ts'
import { nowInstant } from '../dates/index.ts'
import { asPlatform } from '../tenancy/context.ts'
import { TestClient } from './http_client.ts'

/** A client of a new platform admin, signed in to the console. Its name stands in the logs. */
export async function platformClient(): Promise<{ client: TestClient; name: string }> {
  const name = `Pat ${randomUUID().slice(0, 8)}`
  const row = { email: `${randomUUID().slice(0, 13)}@example.com`, name, password: 'not a hash', created_at: nowInstant() }
  const id = await asPlatform(async () => {
    const [inserted] = (await database().insertQuery().table('platform_admins').returning('id').insert(row)) as ({ id: number } | number)[]
    return Number(typeof inserted === 'object' ? inserted.id : inserted)
  })
  return { client: await new TestClient().startSession({ auth_platform: id }), name }
}
