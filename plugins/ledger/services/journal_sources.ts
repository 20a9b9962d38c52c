import { contributionsOf, definePoint, type ContributionPoint } from '@benchpin/kernel'
import type { Source } from './journal_types.ts'

/** How the documents of a type are named and opened from their journals. */
export interface JournalSource {
  /** The type of its sources: `sales.invoice`. */
  type: string
  /** A person's word for one: `Invoice`. */
  label: string
  /** The document's page. */
  href(id: number): string
}

/** Documents that post journals. Those of a type that nobody contributes are named by their type. */
export const journalSource: ContributionPoint<JournalSource> = definePoint<JournalSource>('ledger.journal_source')

/** Names and links of sources for a screen. */
export interface SourceNames {
  label(type: string): string
  href(source: Pick<Source, 'type' | 'id'>): string | null
}

/** `sales.invoice` reads `Invoice`, `receivables.write_off` `Write off`. */
function wordOf(type: string): string {
  const word = (type.split('.').at(-1) ?? type).replaceAll('_', ' ')
  return word.charAt(0).toUpperCase() + word.slice(1)
}

/** Names and links as the enabled plugins give them. */
export async function sourceNames(): Promise<SourceNames> {
  const byType = new Map((await contributionsOf(journalSource)).map((source) => [source.type, source]))
  return {
    label: (type) => byType.get(type)?.label ?? wordOf(type),
    href: ({ type, id }) => byType.get(type)?.href(id) ?? null,
  }
}
