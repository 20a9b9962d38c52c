import type { HttpContext } from '@adonisjs/core/http'
import { environment } from '../../boot/environment.ts'
import { render } from '../../http/render.ts'
import { auditAccount, signedInAccount } from '../account.ts'
import { RecordNotFoundError } from '../../database/errors.ts'
import type { SecondFactorProps } from '../screen_props.ts'
import { confirmSecret, offerSecret, renewRecoveryCodes, switchOff } from '../second_factor/enrolment.ts'
import { knownSecondFactorDue } from '../second_factor/policy.ts'
import { noteProof, proveAgain, provePassword, refuseStandIn, requireFreshProof } from '../second_factor/prove_again.ts'
import { recoveryCodesLeft } from '../second_factor/recovery_codes.ts'
import { findSecondFactor } from '../second_factor/records.ts'
import { forgetDevice, rememberedDevices } from '../second_factor/remembered_devices.ts'
import type { GuardName } from '../session_owner.ts'
import { codeValidator, ownPasswordValidator, proofValidator } from '../validators.ts'

/** One's own second factor: set up, recovery codes, switched off. Of members; platform admins have the subclass. */
export default class SecondFactorController {
  protected readonly guard: GuardName = 'member'
  protected readonly base: string = '/profile/second-factor'

  async show(ctx: HttpContext) {
    const account = await signedInAccount(ctx, this.guard)
    const factor = await findSecondFactor(account.owner)
    const props: SecondFactorProps = {
      base: this.base,
      email: account.email,
      enrolledAt: factor?.enrolledAt ?? null,
      codesLeft: factor ? await recoveryCodesLeft(account.owner) : 0,
      devices: await rememberedDevices(ctx, account.owner),
      due: this.guard === 'member' ? knownSecondFactorDue() : environment().platformSecondFactor && !factor ? new Date(0).toISOString() : null,
    }
    return render(ctx, 'kernel::profile/SecondFactor', props)
  }

  /** Answers with JSON: the secret is shown once, and stands in no page that the browser keeps. */
  async begin(ctx: HttpContext) {
    const account = await signedInAccount(ctx, this.guard)
    await proveAgain(ctx, account, await ctx.request.validateUsing(proofValidator))
    ctx.response.header('cache-control', 'no-store')
    return offerSecret(ctx, account)
  }

  async confirm(ctx: HttpContext) {
    refuseStandIn(ctx)
    const { code } = await ctx.request.validateUsing(codeValidator)
    const recoveryCodes = await confirmSecret(ctx, await signedInAccount(ctx, this.guard), code)
    ctx.response.header('cache-control', 'no-store')
    return { recoveryCodes }
  }

  async renewCodes(ctx: HttpContext) {
    const account = await signedInAccount(ctx, this.guard)
    await proveAgain(ctx, account, await ctx.request.validateUsing(proofValidator))
    ctx.response.header('cache-control', 'no-store')
    return { recoveryCodes: await renewRecoveryCodes(account) }
  }

  async destroy(ctx: HttpContext) {
    const account = await signedInAccount(ctx, this.guard)
    await proveAgain(ctx, account, await ctx.request.validateUsing(proofValidator))
    await switchOff(ctx, account)
    return ctx.response.status(204)
  }

  /** The password again, before sessions and devices are ended. */
  async prove(ctx: HttpContext) {
    refuseStandIn(ctx)
    const { currentPassword } = await ctx.request.validateUsing(ownPasswordValidator)
    await provePassword(await signedInAccount(ctx, this.guard), currentPassword)
    noteProof(ctx)
    ctx.session.regenerate()
    return ctx.response.status(204)
  }

  async forgetDevice(ctx: HttpContext) {
    const account = await signedInAccount(ctx, this.guard)
    requireFreshProof(ctx)
    if (!(await forgetDevice(account.owner, String(ctx.params.id)))) throw new RecordNotFoundError('The device')
    await auditAccount(account, 'device_forgotten')
    return ctx.response.status(204)
  }
}
