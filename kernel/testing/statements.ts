import { databaseManager } from '../database/client.ts'

/**
 * Counts the SQL statements that reach the driver while work runs, and keeps their texts. Tests bound the number
 * of queries of a screen with it.
 */
export async function countStatements<T>(work: () => Promise<T>): Promise<{ result: T; statements: string[] }> {
  const statements: string[] = []
  const client = databaseManager().connection().getWriteClient() as unknown as {
    on(event: 'query', listener: (query: { sql: string }) => void): void
    removeListener(event: 'query', listener: (query: { sql: string }) => void): void
  }
  const listener = ({ sql }: { sql: string }) => void statements.push(sql)
  client.on('query', listener)
  try {
    return { result: await work(), statements }
  } finally {
    client.removeListener('query', listener)
  }
}
