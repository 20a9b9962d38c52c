import { addDays } from '@benchpin/kernel'
import type { JobDeclaration } from '@benchpin/plugins/automation'
import { findContacts } from '@benchpin/plugins/contacts'
import { raiseAlert } from '@benchpin/plugins/workspace'
import { Filing } from '../models/filing.ts'

/** Alerts of reports and statements that are due. */
export const DUE_ALERT = 'cash_reporting.due'
/** Days before the last one on which somebody is reminded. */
const REMIND_DAYS = 5

/** Reminds of reports that are due within days, and of statements to payers in January. */
export const dueFilingsJob: JobDeclaration = {
  id: 'cash_reporting.due_filings',
  title: 'Remind of cash reports',
  description: 'Rings the bell for reports of cash that are to be filed within five days, and for statements that payers must get by the end of January.',
  schedule: '15 7 * * *',
  missed: 'catch_up',
  async run({ signal, businessDate, note }) {
    const soon = addDays(businessDate, REMIND_DAYS)
    const due = await Filing.query().where('status', 'to_file').where('dueOn', '<=', soon).orderBy('dueOn')
    const statements = await Filing.query().where('status', 'filed').whereNull('statementSentOn').where('statementDueOn', '<=', soon).orderBy('statementDueOn')
    const contacts = await findContacts([...due, ...statements].map(({ contactId }) => contactId))
    const nameOf = ({ contactId }: Filing) => contacts.get(contactId)?.displayName ?? 'a customer'
    for (const filing of due) {
      if (signal.aborted) return
      const raised = await raiseAlert({ kind: DUE_ALERT, key: `cash_reporting.due:${filing.id}`, storeId: filing.storeId, title: `The report of cash from ${nameOf(filing)} is due on ${filing.dueOn}`, href: `/cash-reports/${filing.id}` })
      if (raised) note(`Report ${filing.id} is due on ${filing.dueOn}.`)
    }
    for (const filing of statements) {
      if (signal.aborted) return
      const raised = await raiseAlert({ kind: DUE_ALERT, key: `cash_reporting.statement:${filing.id}`, storeId: filing.storeId, title: `${nameOf(filing)} must get the statement of reported cash by ${filing.statementDueOn}`, href: `/cash-reports/${filing.id}` })
      if (raised) note(`Statement of report ${filing.id} is due on ${filing.statementDueOn}.`)
    }
  },
}
