import { readFileSync, writeFileSync } from 'node:fs'
import { test } from '@japa/runner'
import { deprecated, KERNEL_VERSION, rootPath } from '@benchpin/kernel'
import semver from 'semver'
import { apiSurface, type ApiName } from '../../kernel/authoring/api_surface.ts'
import { ON_SQLITE_ONLY } from './installation.ts'

const SNAPSHOT = rootPath('tests/authoring/api_surface.json')

interface Snapshot {
  version: string
  names: Record<string, string[]>
}

/** Before 1.0.0 a minor version may take something away, after it a major one. */
function mayTakeAway(before: string, now: string): boolean {
  const step = semver.diff(before, now)
  return step === 'major' || (semver.major(now) === 0 && step === 'minor')
}

test.group('The public API', (group) => {
  group.each.skip(...ON_SQLITE_ONLY)
  let surface: Record<string, ApiName[]>
  group.setup(async () => {
    if (ON_SQLITE_ONLY[0]) return
    surface = await apiSurface()
  })

  test('keeps every name until a version that may take it away', ({ assert }) => {
    const names = Object.fromEntries(Object.entries(surface).map(([module, exported]) => [module, exported.map(({ name }) => name)]))
    if (process.env.UPDATE_API_SURFACE === '1') writeFileSync(SNAPSHOT, `${JSON.stringify({ version: KERNEL_VERSION, names }, null, 2)}\n`)
    const before = JSON.parse(readFileSync(SNAPSHOT, 'utf8')) as Snapshot
    const gone = Object.entries(before.names).flatMap(([module, known]) => known.filter((name) => !names[module]?.includes(name)).map((name) => `${module}: ${name}`))
    if (mayTakeAway(before.version, KERNEL_VERSION)) return
    assert.deepEqual(gone, [], 'Bring these back as deprecated, or raise KERNEL_VERSION and write the snapshot anew with UPDATE_API_SURFACE=1')
  }).timeout(120_000)

  test('says of every contribution point and event what it is for', ({ assert }) => {
    const points = Object.entries(surface).flatMap(([module, exported]) => exported.filter(({ kind }) => kind === 'point').map((one) => ({ module, ...one })))
    assert.isAbove(points.length, 20)
    assert.deepEqual(points.filter(({ documented }) => !documented).map(({ module, name }) => `${module}: ${name}`), [])
  })

  test('warns once of what is deprecated, and names what to use', ({ assert }) => {
    const old = { plugin: 'loyalty', what: 'oldName()', since: '0.1.0', useInstead: 'newName()' }
    assert.deepEqual([deprecated(old), deprecated(old), deprecated({ ...old, plugin: 'other' })], [true, false, true])
  })
})
