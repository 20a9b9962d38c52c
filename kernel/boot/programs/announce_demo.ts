import { DEMO_PLATFORM_ADMIN, offeredDemoAccounts } from '../../identity/demo_accounts.ts'
import { environment } from '../environment.ts'

/** Prints where the demo is and who can sign in. */
export async function announceDemo(): Promise<void> {
  const { port } = environment()
  const row = (label: string, email: string, password: string) => console.log(`  ${label.padEnd(26)} ${email.padEnd(34)} ${password}`)
  console.log(`\nBenchpin is ready at http://localhost:${port}\n`)
  for (const { label, email, password } of await offeredDemoAccounts()) row(label, email, password)
  row('Platform admin (/platform)', DEMO_PLATFORM_ADMIN.email, DEMO_PLATFORM_ADMIN.password)
}
