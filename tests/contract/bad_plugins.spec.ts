import { test } from '@japa/runner'
import { ENGINE, foldersIn, together, words } from './kit.ts'

/** Screens of these are opened in a browser: see browser/. */
const IN_BROWSER = ['accessibility', 'screens']

/** The others are the same on both engines: what they do wrong never gets as far as the database. */
const ON_BOTH = ['isolation', 'migrations', 'purge', 'report_totals', 'restore', 'schema']

/** The check that each fails, where it is not the one of its own name. */
const CHECK: Record<string, string> = { features_shown: 'kernel.features', report_totals: 'reports.totals' }

/** What the report says to the author of each bad plugin, beside the name of the check. */
const ADVICE: Record<string, RegExp> = {
  access: /Declare a permission/,
  enablement: /through the registrar/,
  factories: /Declare one with tenantModel\(\)/,
  features: /take it out of the manifest/,
  features_shown: /Contribute it with `\{ feature: 'bad_features_shown\.board' \}`/,
  help: /Write help\/<name>\.md/,
  imports: /Import the kernel as @benchpin\/kernel/,
  isolation: /no variable of a module/,
  loads: /Correct what the reason names/,
  manifest: /Name it `bad_manifest\.view`/,
  migrations: /Drop it in `down`/,
  names: /Name it `bad_names\.closing_hour`/,
  purge: /whatever they hold/,
  report_totals: /Sum in SQL what the rows show/,
  restore: /give a reason in words/,
  schema: /table\.index\(\)/,
  start: /whenever it is called/,
}

test.group('Contract kit: bad plugins', () => {
  const names = foldersIn('tests', 'contract', 'bad').filter((name) => !IN_BROWSER.includes(name) && (ENGINE === 'sqlite' || ON_BOTH.includes(name)))
  const checks = together(names.map((name) => ({ name, target: `tests/contract/bad/${name}`, options: ['--no-browser', '--db', ENGINE] })))

  for (const name of names) {
    test(`${name} fails its check and no other, and is told what to do`, async ({ assert }) => {
      const checked = await checks(name)
      assert.deepEqual(checked.failed, [CHECK[name] ?? `kernel.${name}`], words(checked))
      assert.equal(checked.code, 1)
      const advice = checked.outcome!.checks.flatMap(({ findings }) => findings.map((finding) => finding.advice)).join('\n')
      assert.match(advice, ADVICE[name]!)
    }).timeout(600_000)
  }
})
