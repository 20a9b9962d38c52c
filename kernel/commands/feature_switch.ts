import { switchFeature } from '../features/feature_service.ts'
import { SwitchCommand } from './switch_command.ts'

/** `node ace feature:switch <tenant> <feature> on|off`. */
export default class FeatureSwitch extends SwitchCommand {
  static override commandName = 'feature:switch'
  static override description = 'Turn a feature of one tenant on or off'

  protected override turn(feature: string, on: boolean): Promise<void> {
    return switchFeature(feature, on)
  }
}

FeatureSwitch.defineArguments('feature')
