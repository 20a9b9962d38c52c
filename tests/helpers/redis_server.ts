import { randomInt } from 'node:crypto'
import { connect, createServer, type Server, type Socket } from 'node:net'

/** Where the tests look for Redis: `TEST_REDIS_URL`, or the local default. */
const URL_OF_REDIS = process.env.TEST_REDIS_URL ?? 'redis://127.0.0.1:6379'

function answers(url: string): Promise<boolean> {
  const { hostname, port } = new URL(url)
  return new Promise((resolve) => {
    const socket = connect({ host: hostname, port: Number(port || 6379), timeout: 2000 })
    const done = (whether: boolean) => {
      socket.destroy()
      resolve(whether)
    }
    socket.once('connect', () => socket.write('PING\r\n'))
    socket.once('data', (data) => done(/PONG|NOAUTH/.test(data.toString())))
    socket.once('error', () => done(false))
    socket.once('timeout', () => done(false))
  })
}

/** Address of a Redis that answers, in a numbered database that is not the default one; null where none does. */
export async function reachableRedis(): Promise<string | null> {
  if (!(await answers(URL_OF_REDIS))) return null
  const url = new URL(URL_OF_REDIS)
  url.pathname = `/${randomInt(1, 16)}`
  return url.href
}

/** A way to Redis that tests can cut and mend. */
export interface RedisLine {
  url: string
  cut(): Promise<void>
  mend(): Promise<void>
  close(): Promise<void>
}

/** Opens a way to a Redis through a port of its own. */
export async function redisLine(url: string): Promise<RedisLine> {
  const target = new URL(url)
  const sockets = new Set<Socket>()
  let server: Server
  const listen = (port: number) =>
    new Promise<number>((resolve) => {
      server = createServer((near) => {
        const far = connect({ host: target.hostname, port: Number(target.port || 6379) })
        for (const [one, other] of [[near, far], [far, near]] as const) {
          sockets.add(one)
          one.pipe(other)
          one.on('error', () => other.destroy())
          one.on('close', () => (sockets.delete(one), other.destroy()))
        }
      }).listen(port, '127.0.0.1', () => resolve((server.address() as { port: number }).port))
    })
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve())
      for (const socket of sockets) socket.destroy()
    })
  const port = await listen(0)
  const own = new URL(url)
  own.host = `127.0.0.1:${port}`
  return { url: own.href, cut: close, close, mend: async () => void (await listen(port)) }
}
