import { test } from '@japa/runner'
import { startServer, type ServerProcess } from '../helpers/server_process.ts'

test.group('Behind https', (group) => {
  let server: ServerProcess
  group.setup(async () => {
    server = await startServer({ env: { APP_URL: 'https://shop.example', APP_KEY: process.env.APP_KEY ?? 'a key of thirty-two characters.....' } })
  })
  group.teardown(() => server.stop())

  test('cookies are for this host and https alone, and browsers are told to come back by https', async ({ assert }) => {
    const { headers } = await fetch(`${server.url}/sign-in`)
    const cookies = headers.getSetCookie()
    const session = cookies.find((one) => one.startsWith('__Host-benchpin_session='))!
    assert.match(session, /; Secure/i)
    assert.match(session, /; HttpOnly/i)
    assert.match(session, /; Path=\/(;|$)/i)
    assert.notMatch(session, /Domain=/i)
    for (const cookie of cookies) assert.match(cookie, /; Secure/i, cookie.split('=')[0])
    assert.match(headers.get('strict-transport-security')!, /max-age=1555\d+/)
  })
})
