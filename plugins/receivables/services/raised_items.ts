import { ambient, beforeCommit } from '@benchpin/kernel'
import type { OpenItem } from '../models/open_item.ts'

const raisedAs = (id: number) => `receivables.raised:${id}`

/**
 * Keeps an open item that this transaction has just raised: nobody else can see it, so that it need not be locked, nor
 * read, when the same use case pays it. It is forgotten before the transaction ends.
 */
export async function keepRaised(item: OpenItem): Promise<void> {
  const { memo } = ambient()
  memo.set(raisedAs(item.id), item)
  await beforeCommit(async () => void memo.delete(raisedAs(item.id)))
}

/** The open item where this transaction has raised it and nobody has taken it since; it serves once. */
export function takeRaised(id: number): OpenItem | null {
  const { memo } = ambient()
  const item = memo.get(raisedAs(id)) as OpenItem | undefined
  memo.delete(raisedAs(id))
  return item ?? null
}
