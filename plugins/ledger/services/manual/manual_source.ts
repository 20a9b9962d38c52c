import type { ManualJournal } from '../../models/manual_journal.ts'
import type { Source } from '../journal_types.ts'

/** Type under which manual journals stand in the ledger; also the type by which files hang on them. */
export const MANUAL_JOURNAL = 'ledger.manual_journal'

/** A manual journal as its posted journal names it. */
export function manualSource({ id, number }: ManualJournal): Source {
  return { type: MANUAL_JOURNAL, id, number: number ?? '' }
}
