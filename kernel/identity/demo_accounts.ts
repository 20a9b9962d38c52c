import { environment } from '../boot/environment.ts'
import { findIdentity } from './identity_records.ts'

/** An account of the demo that the sign-in page offers. */
export interface DemoAccount {
  /** What the person does there: `Owner of Harbor & Vine`. */
  label: string
  email: string
  password: string
}

/** Password of all demo accounts. */
export const DEMO_PASSWORD = 'benchpin-demo'

/** Platform admin of the demo. */
export const DEMO_PLATFORM_ADMIN = { email: 'platform@benchpin.example', name: 'Pat Nolan', password: DEMO_PASSWORD }

/** Accounts that the demo data makes, in the order in which the sign-in page offers them. */
export const DEMO_ACCOUNTS: DemoAccount[] = [
  { label: 'Owner, Harbor & Vine', email: 'owner@harborandvine.example', password: DEMO_PASSWORD },
  { label: 'Manager, Harbor & Vine', email: 'manager@harborandvine.example', password: DEMO_PASSWORD },
  { label: 'Sales, Harbor & Vine', email: 'sales@harborandvine.example', password: DEMO_PASSWORD },
  { label: 'Bench, Harbor & Vine', email: 'bench@harborandvine.example', password: DEMO_PASSWORD },
  { label: 'Bookkeeper of both', email: 'books@harborandvine.example', password: DEMO_PASSWORD },
  { label: 'Owner, North Loop', email: 'owner@northloop.example', password: DEMO_PASSWORD },
]

/** The demo accounts that are there to be used; none outside the demo. */
export async function offeredDemoAccounts(): Promise<DemoAccount[]> {
  if (!environment().demo) return []
  const offered: DemoAccount[] = []
  for (const account of DEMO_ACCOUNTS) if (await findIdentity({ email: account.email })) offered.push(account)
  return offered
}
