import { BaseCommand } from '@adonisjs/core/ace'
import { RecordNotFoundError } from '../database/errors.ts'
import { hasErrorShape } from '../errors/typed_error.ts'
import { runAsTenant } from '../tenancy/context.ts'
import { allTenants } from '../tenants/tenants_service.ts'

/** What the commands that turn something on or off for one tenant share: their arguments, and how they end. */
export abstract class SwitchCommand extends BaseCommand {
  static override options = { startApp: true }

  declare tenant: string
  declare subject: string
  declare state: string

  /** Turns the subject on or off in the ambient tenant. */
  protected abstract turn(subject: string, on: boolean): Promise<void>

  override async run(): Promise<void> {
    if (this.state !== 'on' && this.state !== 'off') {
      this.logger.error('End the command with on or off.')
      this.exitCode = 1
      return
    }
    try {
      const tenant = (await allTenants()).find(({ slug }) => slug === this.tenant)
      if (!tenant) throw new RecordNotFoundError(`The organization "${this.tenant}"`)
      const on = this.state === 'on'
      await runAsTenant({ tenantId: tenant.id }, () => this.turn(this.subject, on))
      this.logger.success(`${this.subject} is ${this.state} for ${tenant.name}, from the next request on in every process.`)
    } catch (error) {
      if (!hasErrorShape(error)) throw error
      this.logger.error(error.message)
      this.exitCode = 1
    }
  }

  /** Declares the three arguments. @param subject - what is turned on or off, in words */
  static defineArguments(subject: string): void {
    this.boot()
    this.defineArgument('tenant', { type: 'string', description: 'Slug of the tenant' })
    this.defineArgument('subject', { type: 'string', argumentName: subject, description: `Id of the ${subject}` })
    this.defineArgument('state', { type: 'string', description: 'on or off' })
  }
}
