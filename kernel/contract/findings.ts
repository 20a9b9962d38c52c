import type { Finding } from './contract_check.ts'

/** A fault: it fails its check. */
export function fault(where: string, what: string, advice: string): Finding {
  return { where, what, advice }
}

/** What could not be looked at, and what to do so that it can. */
export function skipped(where: string, what: string, advice: string): Finding {
  return { where, what, advice, kind: 'skipped' }
}

/** What an author may want to know; it fails nothing. */
export function note(where: string, what: string, advice: string): Finding {
  return { where, what, advice, kind: 'note' }
}

/** Whether a finding fails its check. */
export function isFault({ kind = 'fault' }: Finding): boolean {
  return kind === 'fault'
}
