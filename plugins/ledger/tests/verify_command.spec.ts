import { test } from '@japa/runner'
import ace from '@adonisjs/core/services/ace'
import { acrossTenants, database, tenantState } from '@benchpin/kernel'
import { testTenant } from '@benchpin/kernel/testing'
import { postJournal } from '@benchpin/plugins/ledger'

async function verify(slug: string): Promise<{ exitCode: number | undefined; said: string }> {
  ace.ui.switchMode('raw')
  const command = await ace.exec('ledger:verify', ['--tenant', slug, '--json'])
  const said = command.logger.getLogs().map(({ message }: { message: string }) => message).join('\n')
  ace.ui.switchMode('normal')
  return { exitCode: command.exitCode, said }
}

test.group('node ace ledger:verify', () => {
  test('ends with 0 on sound books and with 1 on a fault', async ({ assert }) => {
    const tenant = await testTenant()
    const { slug } = await tenant.inside(tenantState)
    const id = await tenant.inside(() =>
      postJournal({
        date: '2026-03-01',
        storeId: tenant.storeId,
        source: { type: 'test.sale', id: 1, number: '' },
        memo: '',
        lines: [{ account: 'bank', debit: 10 }, { account: 'opening_balances', credit: 10 }],
      })
    )
    assert.notEqual((await verify(slug)).exitCode, 1)
    await acrossTenants('Tamper with a posted line', () => database().from('ledger_lines').where('journal_id', id).where('debit', 10).update({ debit: 11 }))
    assert.equal((await verify(slug)).exitCode, 1)
    assert.equal((await verify('nobody-has-this-name')).exitCode, 1)
  })
})
