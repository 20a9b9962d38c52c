import { findRecord, StaleRecordError, useCase, type BusinessDate } from '@benchpin/kernel'
import { FilingError } from '../errors.ts'
import { Filing } from '../models/filing.ts'

/** How a report is dealt with. */
export type FilingChange =
  | { status: 'filed'; filedOn: BusinessDate; filedNumber: string | null }
  | { status: 'not_required'; reason: string }
  | { status: 'to_file' }

function assertSensible(filing: Filing, change: FilingChange): void {
  if (change.status === 'filed' && change.filedOn < filing.crossedOn) throw new FilingError(`Use ${filing.crossedOn} or a later day: that is when it became due.`, { field: 'filedOn' })
  if (change.status === 'not_required' && !change.reason.trim()) throw new FilingError('Say why no report is required.', { field: 'reason' })
}

/**
 * Notes that a report was filed, that none is required and why, or that it is to be filed after all.
 *
 * @throws FilingError beside its field; StaleRecordError
 */
export function changeFiling(id: number, version: number, change: FilingChange): Promise<number> {
  return useCase('cash_reporting.change_filing', async () => {
    const filing = await findRecord(Filing, id, { lock: true })
    if (filing.version !== version) throw new StaleRecordError('This report')
    assertSensible(filing, change)
    const none = { filedOn: null, filedNumber: null, reason: null }
    await filing.merge({ ...none, statementSentOn: change.status === 'filed' ? filing.statementSentOn : null, ...change }).save()
    return id
  })
}

/**
 * Notes the day on which the payer got the yearly statement.
 *
 * @throws FilingError where the report is not filed
 */
export function noteStatement(id: number, version: number, sentOn: BusinessDate): Promise<number> {
  return useCase('cash_reporting.note_statement', async () => {
    const filing = await findRecord(Filing, id, { lock: true })
    if (filing.version !== version) throw new StaleRecordError('This report')
    if (filing.status !== 'filed') throw new FilingError('File the report first: the statement tells the payer that it was filed.')
    if (sentOn < filing.crossedOn) throw new FilingError(`Use ${filing.crossedOn} or a later day.`, { field: 'sentOn' })
    await filing.merge({ statementSentOn: sentOn }).save()
    return id
  })
}
