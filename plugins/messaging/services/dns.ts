import { Resolver } from 'node:dns/promises'

const NOT_THERE = new Set(['ENOTFOUND', 'ENODATA'])

/**
 * The resolver that domains are checked with: that of the machine, or the servers named by `DNS_SERVERS`, for instance
 * `127.0.0.1:5353,1.1.1.1`.
 */
function resolver(): Resolver {
  const made = new Resolver({ timeout: 3000, tries: 2 })
  const servers = (process.env.DNS_SERVERS ?? '').split(',').map((server) => server.trim()).filter(Boolean)
  if (servers.length > 0) made.setServers(servers)
  return made
}

/** The TXT records of a name, each in one piece; null where nobody answered, so that nothing can be said. */
export async function textRecords(name: string): Promise<string[] | null> {
  try {
    return (await resolver().resolveTxt(name)).map((parts) => parts.join(''))
  } catch (error) {
    return NOT_THERE.has((error as NodeJS.ErrnoException).code ?? '') ? [] : null
  }
}
