import { column, tenantModel } from '@benchpin/kernel'

/** A tray. */
export class Tray extends tenantModel({ table: 'bad_report_totals_trays', noun: 'tray', columns: { name: column.text(), price: column.integer() }, title: (tray) => tray.name, restorable: true }) {}
