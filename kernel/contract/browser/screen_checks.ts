import type { Finding } from '../contract_check.ts'
import { fault, skipped } from '../findings.ts'
import type { KernelCheck } from '../run/kernel_check.ts'
import { nameOf } from '../run/own_routes.ts'
import { screensOf } from '../run/screens.ts'
import { visitsOf, type Visit } from './visit.ts'

const ADVICE: Record<string, string> = {
  script: 'Open the screen with the browser’s console and correct the error.',
  console: 'Open the screen with the browser’s console and correct the error.',
  outside: 'Bundle fonts, icons, scripts and pictures: a screen must work where only Benchpin is reachable.',
  layout: 'Use the frames of @benchpin/ui, which fit a phone, and give the page one heading.',
}

function faultsOf({ where, look, faults }: Visit): Finding[] {
  return faults.map((text) => fault(`${where}, ${look}`, text, ADVICE[text.split(':')[0]!] ?? ADVICE.script!))
}

const opens: KernelCheck = {
  id: 'kernel.screens',
  title: 'Screens open, fit, and ask no other host for anything',
  async check(subject) {
    const visits = await visitsOf(subject)
    if ('missing' in visits) return [skipped('browser', `No screen was opened: ${visits.missing}`, visits.advice)]
    const { unopened } = await screensOf(subject)
    const closed = unopened.map((route) => skipped(nameOf(route), 'No record of the factories opens it.', 'Let a factory make the record that it shows, say in `pageExamples` where it opens, or mark the route `noScreen` where it answers with a file or data.'))
    return [...visits.visits.flatMap(faultsOf), ...closed]
  },
}

const accessible: KernelCheck = {
  id: 'kernel.accessibility',
  title: 'Screens have no serious accessibility violation, light and dark',
  async check(subject) {
    const visits = await visitsOf(subject)
    if ('missing' in visits) return [skipped('browser', `No screen was scanned: ${visits.missing}`, visits.advice)]
    const [first] = visits.visits
    if (first && first.violations === null) return [skipped('axe-core', 'No screen was scanned: axe-core is not installed.', 'Install the development dependencies: npm install --include=dev.')]
    return visits.visits.flatMap(({ where, look, violations }) =>
      (violations ?? []).map(({ rule, what, url, elements }) => fault(`${where}, ${look}`, `${what} (${rule}): ${elements.slice(0, 3).join(' ')}`, `Correct the element; why and how: ${url}`))
    )
  },
}

/** Checks that need a browser. */
export const screenChecks: KernelCheck[] = [opens, accessible]
