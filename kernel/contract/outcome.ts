import type { Finding } from './contract_check.ts'

/** What one check came to, in one surrounding. */
export interface CheckOutcome {
  id: string
  title: string
  /** Where it ran: on which engine, in the browser, or on the files alone. */
  on: 'files' | 'sqlite' | 'mysql' | 'start'
  findings: Finding[]
  milliseconds: number
}

/** What the kit found out about a plugin. */
export interface ContractOutcome {
  plugin: string
  version: string | null
  folder: string
  passed: boolean
  checks: CheckOutcome[]
}

/** Runs one check; what it throws is a fault of the plugin as well. */
export async function outcomeOf(check: { id: string; title: string }, on: CheckOutcome['on'], work: () => Promise<Finding[]> | Finding[]): Promise<CheckOutcome> {
  const began = performance.now()
  const finish = (findings: Finding[]): CheckOutcome => ({ id: check.id, title: check.title, on, findings, milliseconds: Math.round(performance.now() - began) })
  try {
    return finish(await work())
  } catch (error) {
    const { message, stack } = error instanceof Error ? error : new Error(String(error))
    const where = stack?.split('\n').find((line) => line.includes('.ts:') || line.includes('.js:'))?.trim() ?? check.id
    return finish([{ where, what: `The check could not be carried through: ${message}`, advice: 'Something of the plugin threw where it should have answered; the place above tells which.' }])
  }
}
