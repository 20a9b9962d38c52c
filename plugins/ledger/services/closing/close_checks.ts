import { contributionsOf, definePoint, type BusinessDate, type ContributionPoint } from '@benchpin/kernel'

/** What a check found: a sentence with figures, and where to put it right. */
export interface CloseFinding {
  /** How many there are. */
  count: number
  /** `2 open invoices are dated in these months. Finalize them, or move them to a later date.` */
  text: string
  /** Where they are listed, or the first of them one by one. */
  links: { label: string; href: string }[]
}

/** Something that is looked at before the books are closed. */
export interface CloseCheck {
  /** Permanent id, begins with the plugin's: `sales.open_invoices`. */
  id: string
  /** What should be so, in a few words: `No open invoices`. */
  title: string
  /** Small numbers first. */
  order: number
  /** `block`: the books can't be closed while something is found; `warn`: a person may close them all the same. */
  severity: 'block' | 'warn'
  /** Looks at everything dated on or before a day; null where all is well. Runs in the ambient tenant, as the system may. */
  find(through: BusinessDate): Promise<CloseFinding | null>
}

/** Checks before the books are closed: contribute one for what a closed period would leave behind half done. */
export const closeCheck: ContributionPoint<CloseCheck> = definePoint<CloseCheck>('ledger.close_check')

/** A check with what it found. */
export interface CloseCheckResult {
  id: string
  title: string
  severity: 'block' | 'warn'
  finding: CloseFinding | null
}

/** Runs every check for closing the books through a day, in their order. */
export async function runCloseChecks(through: BusinessDate): Promise<CloseCheckResult[]> {
  const checks = (await contributionsOf(closeCheck)).toSorted((a, b) => a.order - b.order)
  const results: CloseCheckResult[] = []
  for (const { id, title, severity, find } of checks) results.push({ id, title, severity, finding: await find(through) })
  return results
}
