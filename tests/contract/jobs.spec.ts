import { test } from '@japa/runner'
import { check, ENGINE, words } from './kit.ts'

test.group('Contract kit: jobs', () => {
  test('finds a job that reaches into other tenants, one that does things twice, one that can’t be repeated and one that never falls due', async ({ assert }) => {
    const checked = await check('tests/contract/bad_jobs', '--no-browser', '--db', ENGINE)
    assert.deepEqual(checked.failed, ['automation.schedules', 'automation.apart'], words(checked))
    const faults = checked.outcome!.checks.flatMap(({ findings }) => findings.map(({ where, what }) => `${where} ${what}`)).sort()
    assert.lengthOf(faults, 4)
    assert.match(faults[0]!, /^job bad_jobs\.never "0 0 30 2 \*" is no schedule/)
    assert.match(faults[1]!, /^job bad_jobs\.nosy changed rows of another tenant$/)
    assert.match(faults[2]!, /^job bad_jobs\.stumbles fails when it runs a second time: /)
    assert.match(faults[3]!, /^job bad_jobs\.twice changes rows again when it runs a second time/)
  }).timeout(120_000)
})
