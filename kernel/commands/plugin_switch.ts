import { switchPlugin } from '../features/feature_service.ts'
import { SwitchCommand } from './switch_command.ts'

/** `node ace plugin:switch <tenant> <plugin> on|off`. */
export default class PluginSwitch extends SwitchCommand {
  static override commandName = 'plugin:switch'
  static override description = 'Enable or disable a plugin for one tenant'

  protected override turn(plugin: string, on: boolean): Promise<void> {
    return switchPlugin(plugin, on)
  }
}

PluginSwitch.defineArguments('plugin')
