import type { FileOwner } from '@benchpin/plugins/files'
import { ManualJournal } from '../../models/manual_journal.ts'
import { MANUAL_JOURNAL } from './manual_source.ts'

/** Files of manual journals: the lease behind a month's rent, the payroll run behind the wages. */
export const manualFiles: FileOwner = {
  type: MANUAL_JOURNAL,
  viewPermission: 'ledger.view',
  editPermission: 'ledger.post_manual_journal',
  exists: async (id) => (await ManualJournal.query().where('id', id).first()) !== null,
}
