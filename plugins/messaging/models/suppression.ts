import { column, tenantModel } from '@benchpin/kernel'

/** Why an address is not written to. */
export type SuppressionReason = 'unsubscribed' | 'bounced' | 'complaint' | 'manual'

/** An address that gets no marketing, or nothing at all. */
export class Suppression extends tenantModel({
  table: 'messaging_suppressions',
  noun: 'suppressed address',
  columns: {
    channel: column.text(),
    address: column.text(),
    scope: column.text<'marketing' | 'all'>(),
    reason: column.text<SuppressionReason>(),
    note: column.nullable(column.text()),
  },
  title: (suppression) => suppression.address,
  restorable: true,
}) {}
