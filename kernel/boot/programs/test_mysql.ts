import { randomUUID } from 'node:crypto'
import { createConnection } from 'mysql2/promise'

const DEFAULT = 'mysql://root@127.0.0.1:3306'

/** URL of a MySQL or MariaDB server that answers: `TEST_MYSQL_URL` or the local default; null where none does. */
export async function reachableMysql(): Promise<string | null> {
  const url = process.env.TEST_MYSQL_URL ?? DEFAULT
  try {
    const connection = await createConnection({ uri: url, connectTimeout: 3000 })
    await connection.end()
    return url
  } catch {
    return null
  }
}

/** Creates an empty database for one run of the tests. */
export async function freshMysqlDatabase(server: string): Promise<{ url: string; drop: () => Promise<void> }> {
  const name = `benchpin_test_${randomUUID().slice(0, 8)}`
  const execute = async (statement: string) => {
    const connection = await createConnection({ uri: server })
    await connection.query(statement)
    await connection.end()
  }
  await execute(`create database ${name} character set utf8mb4 collate utf8mb4_bin`)
  const url = new URL(server)
  url.pathname = `/${name}`
  return { url: url.href, drop: () => execute(`drop database ${name}`) }
}
