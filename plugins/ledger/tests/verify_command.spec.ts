import { execFile } from 'node:child_process'
import { test } from '@japa/runner'
import { acrossTenants, database, rootPath, tenantState } from '@benchpin/kernel'
import { testTenant } from '@benchpin/kernel/testing'
import { postJournal, type LedgerVerification } from '@benchpin/plugins/ledger'

/** Runs the command as a bookkeeper or a nightly job does: in a process of its own. */
function verify(slug: string): Promise<{ code: number; verdicts: (LedgerVerification & { tenant: string })[] }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [rootPath('ace.js'), 'ledger:verify', '--tenant', slug, '--json'], (error, said) => {
      const json = said.slice(said.indexOf('['))
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, verdicts: json.startsWith('[\n') ? (JSON.parse(json) as []) : [] })
    })
  })
}

test.group('node ace ledger:verify', () => {
  test('ends with 0 on sound books, and with 1 on a fault and on a name that nobody has', async ({ assert }) => {
    const tenant = await testTenant()
    const { slug } = await tenant.inside(tenantState)
    const lines = [{ account: 'bank', debit: 10 }, { account: 'opening_balances', credit: 10 }] as const
    const id = await tenant.inside(() =>
      postJournal({ date: '2026-03-01', storeId: tenant.storeId, source: { type: 'test.sale', id: 1, number: '' }, memo: '', lines })
    )
    assert.containSubset(await verify(slug), { code: 0, verdicts: [{ tenant: slug, ok: true, journals: 1, faults: [] }] })
    await acrossTenants('Tamper with a posted line', () => database().from('ledger_lines').where('journal_id', id).where('debit', 10).update({ debit: 11 }))
    assert.containSubset(await verify(slug), { code: 1, verdicts: [{ ok: false, faults: [`Journal ${id} of 10 has 11 debit and 10 credit.`] }] })
    assert.equal((await verify('nobody-has-this-name')).code, 1)
  }).timeout(120_000)
})
