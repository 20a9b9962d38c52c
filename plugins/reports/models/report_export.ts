import { column, tenantModel } from '@benchpin/kernel'

/** A file made of a report, offered to whoever asked for it until it expires. */
export class ReportExport extends tenantModel({
  table: 'reports_exports',
  noun: 'export',
  columns: {
    report: column.text(),
    name: column.text(),
    contentType: column.text(),
    storageKey: column.text(),
    /** Membership id. */
    madeBy: column.reference(),
    /** It has columns that need the report's second permission. */
    showsCost: column.boolean(),
    expiresAt: column.instant(),
  },
  title: (file) => file.name,
  restorable: () => 'Its file is deleted. Export the report again.',
}) {}
