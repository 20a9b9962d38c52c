import { models } from '../../host/kernel_points.ts'
import { ownedTables } from '../../schema/table_ownership.ts'
import type { Finding } from '../contract_check.ts'
import { fault } from '../findings.ts'
import type { KernelCheck } from '../run/kernel_check.ts'

/** Every audited table has a model, and every model a factory that makes a record. */
export const factories: KernelCheck = {
  id: 'kernel.factories',
  title: 'Every audited table has a model, every model a factory',
  async check(subject) {
    const own = subject.contributed(models).flatMap(({ value }) => value)
    const covered = new Set(own.map(({ model }) => model.table))
    const tables = (await ownedTables()).filter(({ owner, kind, audited }) => owner === subject.manifest.id && kind === 'tenant' && audited)
    const found: Finding[] = tables
      .filter(({ name }) => !covered.has(name))
      .map(({ name }) => fault(name, 'No model of this table is contributed, so that the audit log restores nothing of it.', 'Declare one with tenantModel() and contribute it to `models` with a factory, or create the table with `audited: false` where changes need no entry.'))
    for (const { table, plugin, reason } of subject.failures) {
      if (plugin === subject.manifest.id) found.push(fault(table, `The factory of its model failed: ${reason}`, 'Let it make one valid record in any tenant, with whatever that refers to.'))
    }
    for (const { model } of own) {
      const id = subject.records.get(model.table)
      if (id === undefined) continue
      const there = await subject.tenant.inside(() => model.query().where('id', id).first())
      if (!there) found.push(fault(model.table, 'The factory gave back a record that is not there.', 'Return the record that it made, in the ambient tenant.'))
    }
    return found
  },
}
