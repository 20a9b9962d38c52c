import type { Tender } from '@benchpin/plugins/receivables'
import { POINTS_OWED } from '../services/names.ts'
import { giveBack, spend } from '../services/spend.ts'

/** Paying with points takes from what is owed in points. */
export const pointsTender: Tender = { id: 'loyalty.points', label: 'Loyalty points', account: POINTS_OWED, givesChange: false, order: 60, onTaken: spend, onVoided: giveBack }
