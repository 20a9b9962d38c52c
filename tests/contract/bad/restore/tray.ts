import { column, tenantModel } from '@benchpin/kernel'

/** A tray. */
export class Tray extends tenantModel({ table: 'bad_restore_trays', noun: 'tray', columns: { name: column.text() }, restorable: (): string | null => { throw new TypeError('The tray is not a tray.') } }) {}
