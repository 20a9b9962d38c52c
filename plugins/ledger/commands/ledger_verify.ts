import { BaseCommand } from '@adonisjs/core/ace'
import { allTenants, runAsTenant } from '@benchpin/kernel'
import { verifyLedger, type LedgerVerification } from '../services/verify_ledger.ts'

/** What the command says of one tenant. */
interface TenantVerification extends LedgerVerification {
  tenant: string
}

/** `node ace ledger:verify`: proves that every journal balances and every control account equals its subledger. */
export default class LedgerVerify extends BaseCommand {
  static override commandName = 'ledger:verify'
  static override description = 'Prove that all journals balance and control accounts equal their subledgers'
  static override options = { startApp: true }

  declare tenant?: string
  declare json: boolean

  override async run(): Promise<void> {
    const tenants = (await allTenants()).filter(({ slug }) => !this.tenant || slug === this.tenant)
    if (tenants.length === 0) {
      this.logger.error(this.tenant ? `There is no organization ${this.tenant}.` : 'There is no organization yet.')
      this.exitCode = this.tenant ? 1 : 0
      return
    }
    const verdicts: TenantVerification[] = []
    for (const { id, slug } of tenants) verdicts.push({ tenant: slug, ...(await runAsTenant({ tenantId: id }, verifyLedger)) })
    if (verdicts.some(({ ok }) => !ok)) this.exitCode = 1
    if (this.json) this.logger.log(JSON.stringify(verdicts, null, 2))
    else for (const verdict of verdicts) this.#print(verdict)
  }

  #print({ tenant, ok, journals, controls, faults }: TenantVerification): void {
    for (const fault of faults) this.logger.error(`${tenant}: ${fault}`)
    if (ok) this.logger.success(`${tenant}: ${journals} journals balance, ${controls.length} control accounts equal their subledgers`)
  }
}

LedgerVerify.boot()
LedgerVerify.defineFlag('tenant', { type: 'string', description: 'Slug of one tenant' })
LedgerVerify.defineFlag('json', { type: 'boolean', description: 'Print JSON' })
