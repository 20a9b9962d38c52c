import SecondFactorController from './second_factor_controller.ts'

/** A platform admin's own second factor. */
export default class PlatformSecondFactorController extends SecondFactorController {
  protected override readonly guard = 'platform' as const
  protected override readonly base = '/platform/second-factor'
}
