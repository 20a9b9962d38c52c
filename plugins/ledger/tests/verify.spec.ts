import { test } from '@japa/runner'
import { acrossTenants, database } from '@benchpin/kernel'
import { testTenant, type TestTenant } from '@benchpin/kernel/testing'
import { postJournal, reverseJournals, verifyLedger } from '@benchpin/plugins/ledger'

const source = { type: 'test.sale', id: 1, number: 'S-1' }

/** Posts a sale and hands back its journal's id. */
function sale(tenant: TestTenant): Promise<number> {
  return tenant.inside(() =>
    postJournal({
      date: '2026-03-01',
      storeId: tenant.storeId,
      source,
      memo: 'Sale',
      lines: [
        { account: 'cash_on_hand', debit: 1_000 },
        { account: 'sales_revenue', credit: 1_000 },
      ],
    })
  )
}

/** Changes lines behind the walls, as somebody with the database's password would. */
async function tamper(journalId: number, change: Record<string, unknown>, side: 'debit' | 'credit'): Promise<void> {
  await acrossTenants('Tamper with a posted line', () => database().from('ledger_lines').where('journal_id', journalId).where(side, '>', 0).update(change))
}

test.group('Verifying the ledger', () => {
  test('is content with sound books', async ({ assert }) => {
    const tenant = await testTenant()
    await sale(tenant)
    await tenant.inside(() => reverseJournals({ source, date: '2026-03-02', memo: 'Void' }))
    assert.containSubset(await tenant.inside(verifyLedger), { ok: true, journals: 2, faults: [] })
  })

  test('finds an amount that was changed', async ({ assert }) => {
    const tenant = await testTenant()
    const id = await sale(tenant)
    await tamper(id, { debit: 999 }, 'debit')
    const { ok, faults } = await tenant.inside(verifyLedger)
    assert.isFalse(ok)
    assert.deepEqual(faults, [`Journal ${id} of 1000 has 999 debit and 1000 credit.`])
  })

  test('finds both sides changed alike, and a line moved to another day', async ({ assert }) => {
    const tenant = await testTenant()
    const id = await sale(tenant)
    await tamper(id, { debit: 2_000 }, 'debit')
    await tamper(id, { credit: 2_000 }, 'credit')
    assert.deepEqual((await tenant.inside(verifyLedger)).faults, [`Journal ${id} of 1000 has 2000 debit and 2000 credit.`])
    await tamper(id, { credit: 1_000 }, 'credit')
    await tamper(id, { debit: 1_000, date: '2025-01-01' }, 'debit')
    assert.deepEqual((await tenant.inside(verifyLedger)).faults, [`Journal ${id} has lines of another day or store.`])
  })

  test('finds lines that are gone, and a reversal that mirrors nothing', async ({ assert }) => {
    const tenant = await testTenant()
    const id = await sale(tenant)
    await tenant.inside(() => reverseJournals({ source, date: '2026-03-02', memo: 'Void' }))
    await acrossTenants('Delete posted lines', () => database().from('ledger_lines').where('journal_id', id).delete())
    const { faults } = await tenant.inside(verifyLedger)
    assert.match(faults.join(' '), new RegExp(`Journal ${id} of 1000 has 0 debit and 0 credit. .*does not mirror`))
  })

  test('sees the books of one tenant alone', async ({ assert }) => {
    const sound = await testTenant()
    const unsound = await testTenant()
    await sale(sound)
    await tamper(await sale(unsound), { debit: 1 }, 'debit')
    assert.isTrue((await sound.inside(verifyLedger)).ok)
    assert.isFalse((await unsound.inside(verifyLedger)).ok)
  })
})
