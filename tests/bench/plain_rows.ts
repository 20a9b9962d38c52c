import { rootPath } from '../../kernel/boot/paths.ts'
import { startServer } from '../helpers/server_process.ts'
import { load, together, type LoadResult } from './load.ts'
import { SessionClient } from './session_client.ts'

/** What plain Adonis does on this machine, by number of clients. */
export type Yardstick = Map<number, LoadResult>

/** Loads the plain Adonis route with one client and with sixteen. */
export async function measurePlain(seconds: number): Promise<Yardstick> {
  const server = await startServer({ program: [rootPath('tests/bench/plain_adonis.ts')], ready: '/plain' })
  const results: Yardstick = new Map()
  for (const clients of [1, 16]) {
    const connections = Array.from({ length: clients }, () => new SessionClient(server.url))
    const work = async (client: number) => void (await connections[client]!.get('/plain'))
    await load({ clients, seconds: seconds / 2, work })
    results.set(clients, together([await load({ clients, seconds, work })]))
    connections.forEach((connection) => connection.close())
  }
  await server.stop()
  return results
}
