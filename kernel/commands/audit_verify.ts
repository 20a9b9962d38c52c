import { BaseCommand } from '@adonisjs/core/ace'
import { verifyPlatformLog } from '../audit/platform_log.ts'
import { verifyAuditLog, type AuditVerification } from '../audit/verify.ts'
import { allTenants } from '../tenants/tenants_service.ts'
import { runAsTenant } from '../tenancy/context.ts'

/** `node ace audit:verify`: proves that no entry of the audit log was changed, removed or added behind its back. */
export default class AuditVerify extends BaseCommand {
  static override commandName = 'audit:verify'
  static override description = 'Verify the hash chain of the audit log, for one tenant or for all and the platform itself'
  static override options = { startApp: true }

  declare tenant?: string

  override async run(): Promise<void> {
    const tenants = (await allTenants()).filter(({ slug }) => !this.tenant || slug === this.tenant)
    for (const { id, name } of tenants) {
      this.#tell(name, await runAsTenant({ tenantId: id }, verifyAuditLog))
    }
    if (!this.tenant) this.#tell('Platform', await verifyPlatformLog())
  }

  #tell(name: string, { entries, fault }: AuditVerification): void {
    if (fault) {
      this.logger.error(`${name}: ${fault}`)
      this.exitCode = 1
    } else this.logger.success(`${name}: ${entries} entries, chain intact`)
  }
}

AuditVerify.boot()
AuditVerify.defineFlag('tenant', { type: 'string', description: 'Slug of one tenant' })
