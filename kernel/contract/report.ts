import { styleText } from 'node:util'
import { isFault } from './findings.ts'
import type { Finding } from './contract_check.ts'
import type { CheckOutcome, ContractOutcome } from './outcome.ts'

const PLACES = { files: 'its files', sqlite: 'SQLite', mysql: 'MySQL', start: 'start-up' } as const

type Tone = Parameters<typeof styleText>[0]

const styled = (tone: Tone, text: string) => (process.stdout.isTTY && !process.env.NO_COLOR ? styleText(tone, text) : text)

function mark(findings: readonly Finding[]): string {
  if (findings.some(isFault)) return styled('red', '✗')
  return findings.some(({ kind }) => kind === 'skipped') ? styled('yellow', '–') : styled('green', '✓')
}

const indented = (text: string, by: string) => text.split('\n').join(`\n${by}`)

function lines({ where, what, advice, kind }: Finding, places: string): string[] {
  const word = kind === 'skipped' ? styled('yellow', 'skipped ') : kind === 'note' ? styled('dim', 'note ') : ''
  const head = `      ${word}${styled('bold', where)}${places ? styled('dim', ` (${places})`) : ''}`
  return [head, `        ${indented(what, '        ')}`, ...(kind === 'note' ? [] : [`        ${styled('cyan', '→')} ${indented(advice, '          ')}`])]
}

/** The findings of one check on all engines: the same one on both is told once. */
function merged(outcomes: readonly CheckOutcome[]): { finding: Finding; on: string[] }[] {
  const found = new Map<string, { finding: Finding; on: string[] }>()
  for (const { on, findings } of outcomes) {
    for (const finding of findings) {
      const key = `${finding.where}|${finding.advice}`
      const known = found.get(key) ?? { finding, on: [] }
      known.on.push(PLACES[on])
      found.set(key, known)
    }
  }
  return [...found.values()]
}

/** The report as a person reads it: a tick for each check, and under each that failed, where, what, and what to do. */
export function reportOf({ plugin, version, checks, passed }: ContractOutcome): string {
  const ids = [...new Set(checks.map(({ id }) => id))]
  const out = [`\n  ${styled('bold', plugin)} ${version ?? ''}\n`]
  for (const id of ids) {
    const runs = checks.filter((one) => one.id === id)
    const findings = runs.flatMap((one) => one.findings)
    const places = [...new Set(runs.map(({ on }) => PLACES[on]))]
    out.push(`  ${mark(findings)} ${runs[0]!.title} ${styled('dim', `· ${places.join(', ')}`)}`)
    for (const { finding, on } of merged(runs)) out.push(...lines(finding, places.length > 1 && on.length < places.length ? on.join(', ') : ''))
  }
  const failing = ids.filter((id) => checks.some((one) => one.id === id && one.findings.some(isFault)))
  const seconds = Math.round(checks.reduce((sum, { milliseconds }) => sum + milliseconds, 0) / 1000)
  const verdict = passed ? styled('green', `${ids.length} checks passed`) : styled('red', `${failing.length} of ${ids.length} checks failed`)
  return [...out, `\n  ${verdict} ${styled('dim', `in ${seconds} s`)}`, ...(passed || ids.length > 2 ? [] : ['  The others run once these pass.']), ''].join('\n')
}
