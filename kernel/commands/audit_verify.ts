import { BaseCommand } from '@adonisjs/core/ace'
import { verifyAuditLog } from '../audit/verify.ts'
import { allTenants } from '../tenants/tenants_service.ts'
import { runAsTenant } from '../tenancy/context.ts'

/** `node ace audit:verify`: proves that no entry of the audit log was changed, removed or added behind its back. */
export default class AuditVerify extends BaseCommand {
  static override commandName = 'audit:verify'
  static override description = 'Verify the hash chain of the audit log, for one tenant or all'
  static override options = { startApp: true }

  declare tenant?: string

  override async run(): Promise<void> {
    const tenants = (await allTenants()).filter(({ slug }) => !this.tenant || slug === this.tenant)
    for (const { id, name } of tenants) {
      const { entries, fault } = await runAsTenant({ tenantId: id }, verifyAuditLog)
      if (fault) {
        this.logger.error(`${name}: ${fault}`)
        this.exitCode = 1
      } else this.logger.success(`${name}: ${entries} entries, chain intact`)
    }
  }
}

AuditVerify.boot()
AuditVerify.defineFlag('tenant', { type: 'string', description: 'Slug of one tenant' })
