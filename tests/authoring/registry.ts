import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { basename } from 'node:path'

/** A registry of npm packages on this machine. */
export interface Registry {
  url: string
  close(): Promise<void>
}

/** Serves one package as npm's registry does, by the protocol that npm speaks to it. */
export function serveRegistry(name: string, version: string, tarball: string): Promise<Registry> {
  const bytes = readFileSync(tarball)
  const integrity = `sha512-${createHash('sha512').update(bytes).digest('base64')}`
  return new Promise((resolve) => {
    const server = createServer((request, response) => {
      const { port } = server.address() as AddressInfo
      const file = `/${name}/-/${basename(tarball)}`
      if (request.url === file) return void response.end(bytes)
      if (request.url !== `/${name}`) return void response.writeHead(404).end('{}')
      const dist = { integrity, tarball: `http://127.0.0.1:${port}${file}` }
      response.setHeader('content-type', 'application/json')
      response.end(JSON.stringify({ name, 'dist-tags': { latest: version }, 'versions': { [version]: { name, version, dist } } }))
    })
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      resolve({ url: `http://127.0.0.1:${port}/`, close: () => new Promise((closed) => (server.closeAllConnections(), server.close(() => closed()))) })
    })
  })
}
