import { BaseCommand } from '@adonisjs/core/ace'
import { guarded } from '../authoring/guarded.ts'
import { archiveOf } from '../authoring/lifecycle/archives.ts'
import { restorePlugin } from '../authoring/lifecycle/restore_plugin.ts'
import { recordPlatformEvent } from '../audit/platform_log.ts'

/** `node ace plugin:restore <id>`: brings a removed plugin back, with everything that it owned. */
export default class PluginRestore extends BaseCommand {
  static override commandName = 'plugin:restore'
  static override description = 'Bring a removed plugin back from its archive, with all its records'
  static override options = { startApp: true }

  declare plugin: string

  override run(): Promise<void> {
    return guarded(this, async () => {
      const archive = await archiveOf(this.plugin)
      await restorePlugin(archive, (step) => this.logger.info(step))
      await recordPlatformEvent({ actor: 'console', event: 'plugin_restored', detail: { plugin: archive.plugin, version: archive.version } })
      this.logger.success(`${archive.title} ${archive.version} is back. Restart Benchpin.`)
    })
  }
}

PluginRestore.boot()
PluginRestore.defineArgument('plugin', { type: 'string', description: 'Id of the plugin' })
