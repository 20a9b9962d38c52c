import { BaseCommand } from '@adonisjs/core/ace'
import { agreed } from '../authoring/agreed.ts'
import { AuthoringError } from '../authoring/errors.ts'
import { guarded } from '../authoring/guarded.ts'
import { archiveOf } from '../authoring/lifecycle/archives.ts'
import { planInWords, planRemoval } from '../authoring/lifecycle/removal_plan.ts'
import { archivePlugin, purgeArchived } from '../authoring/lifecycle/remove_plugin.ts'
import { recordPlatformEvent } from '../audit/platform_log.ts'

const KEPT_DAYS = 30

/** `node ace plugin:remove <id>`: takes a plugin out of service and archives what it owns; `--purge` erases it at once. */
export default class PluginRemove extends BaseCommand {
  static override commandName = 'plugin:remove'
  static override description = 'Remove an added plugin: show what would go, archive it, and purge it at once or later'
  static override options = { startApp: true }

  declare plugin: string
  declare yes: boolean
  declare purge: boolean
  declare dryRun: boolean
  declare days?: number

  override run(): Promise<void> {
    return guarded(this, async () => {
      const plan = await planRemoval(this.plugin)
      for (const line of planInWords(plan)) console.log(line)
      const days = this.days ?? KEPT_DAYS
      if (!Number.isSafeInteger(days) || days < 0) throw new AuthoringError('Write --days as a whole number, zero or more.')
      if (this.dryRun) return
      if (!(await agreed(this, this.yes, this.purge ? `Erase ${plan.title}?` : `Remove ${plan.title}? It can be restored for ${days} days.`))) return
      const folder = await archivePlugin(plan, days, (step) => this.logger.info(step))
      if (this.purge) await purgeArchived(await archiveOf(this.plugin))
      await recordPlatformEvent({ actor: 'console', event: this.purge ? 'plugin_purged' : 'plugin_archived', detail: { plugin: plan.plugin, version: plan.version } })
      this.logger.success(`${plan.title} is ${this.purge ? 'erased' : 'archived'}: ${folder}. Restart Benchpin.`)
    })
  }
}

PluginRemove.boot()
PluginRemove.defineArgument('plugin', { type: 'string', description: 'Id of the plugin' })
PluginRemove.defineFlag('yes', { type: 'boolean', description: 'Do it without asking' })
PluginRemove.defineFlag('dryRun', { type: 'boolean', description: 'Show what would go, and do nothing' })
PluginRemove.defineFlag('purge', { type: 'boolean', description: 'Erase its tables at once; they live on in the archive alone' })
PluginRemove.defineFlag('days', { type: 'number', description: 'Days for which its tables stay; 30 where absent' })
