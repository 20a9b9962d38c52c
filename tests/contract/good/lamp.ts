import { column, tenantModel } from '@benchpin/kernel'

/** A lamp of a bench. */
export class Lamp extends tenantModel({
  table: 'good_lamps_lamps',
  noun: 'lamp',
  columns: { name: column.text(), bulbOf: column.date() },
  title: (lamp) => lamp.name,
  restorable: () => null,
}) {}
