import { BaseCommand } from '@adonisjs/core/ace'
import { RecordNotFoundError } from '../database/errors.ts'
import { hasErrorShape } from '../errors/typed_error.ts'

/** `node ace second-factor:reset <e-mail> [--platform]`: for those who run Benchpin, after they know whom they talk to. */
export default class SecondFactorReset extends BaseCommand {
  static override commandName = 'second-factor:reset'
  static override description = 'Take the second factor off an account whose owner has lost it'
  static override options = { startApp: true }

  declare email: string
  declare platform?: boolean

  override async run(): Promise<void> {
    const { memberAccount, platformAccount } = await import('../identity/account.ts')
    const { findIdentity, findPlatformAdmin } = await import('../identity/identity_records.ts')
    const { resetSecondFactorOfAccount } = await import('../identity/second_factor/reset.ts')
    try {
      const admin = this.platform ? await findPlatformAdmin({ email: this.email }) : null
      const identity = this.platform ? null : await findIdentity({ email: this.email })
      const account = admin ? platformAccount(admin) : identity ? memberAccount(identity) : null
      if (!account) throw new RecordNotFoundError(`The account "${this.email}"`)
      await resetSecondFactorOfAccount(account)
      this.logger.success(`${account.email} is signed out everywhere and signs in with the password alone until a new second factor is set up.`)
    } catch (error) {
      if (!hasErrorShape(error)) throw error
      this.logger.error(error.message)
      this.exitCode = 1
    }
  }
}

SecondFactorReset.boot()
SecondFactorReset.defineArgument('email', { type: 'string', description: 'E-mail of the account' })
SecondFactorReset.defineFlag('platform', { type: 'boolean', description: 'An account of the platform console' })
