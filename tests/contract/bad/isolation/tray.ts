import { column, tenantModel } from '@benchpin/kernel'

/** A tray. */
export class Tray extends tenantModel({ table: 'bad_isolation_trays', noun: 'tray', columns: { name: column.text() }, restorable: () => null }) {}
