import { BaseCommand } from '@adonisjs/core/ace'
import { existsSync } from 'node:fs'
import { agreed } from '../authoring/agreed.ts'
import { AuthoringError } from '../authoring/errors.ts'
import { guarded } from '../authoring/guarded.ts'
import { archiveOf, pluginArchives, type PluginArchive } from '../authoring/lifecycle/archives.ts'
import { purgeDuePlugins } from '../authoring/lifecycle/purge_due.ts'
import { planInWords, planRemoval } from '../authoring/lifecycle/removal_plan.ts'
import { erasePlugin, purgeArchived } from '../authoring/lifecycle/remove_plugin.ts'
import { rootPath } from '../boot/paths.ts'
import { pluginHost } from '../host/plugin_host.ts'

/** `node ace plugin:purge [id]`: erases what an archived plugin owns; without an id, of all whose days are over. */
export default class PluginPurge extends BaseCommand {
  static override commandName = 'plugin:purge'
  static override description = 'Erase what removed plugins own: of one, or of all whose days are over'
  static override options = { startApp: true }

  declare plugin?: string
  declare yes: boolean

  override run(): Promise<void> {
    return guarded(this, async () => {
      if (this.plugin && pluginHost().states().some(({ id }) => id === this.plugin)) throw new AuthoringError(`${this.plugin} is in service. Remove it first: node ace.js plugin:remove ${this.plugin}`)
      if (this.plugin) return this.#purgeOne(this.plugin)
      const purged = await purgeDuePlugins('console')
      for (const { title, folder } of purged) this.#erased(title, folder)
      if (purged.length === 0) this.logger.success('Nothing is due.')
    })
  }

  async #purgeOne(plugin: string): Promise<void> {
    for (const line of planInWords(await planRemoval(plugin))) console.log(line)
    if (!(await agreed(this, this.yes, `Erase it?`))) return
    const archived = (await pluginArchives()).some((archive) => archive.plugin === plugin && archive.state === 'archived')
    if (archived) return this.#purge(await archiveOf(plugin))
    // Its folder was deleted from plugins/ without asking us: what it left is known by the schema's ledger.
    if (existsSync(rootPath('plugins', plugin))) throw new AuthoringError(`plugins/${plugin} is still there.`)
    await erasePlugin(plugin, plugin)
    this.logger.success(`What ${plugin} left is erased.`)
  }

  async #purge(archive: PluginArchive): Promise<void> {
    await purgeArchived(archive)
    this.#erased(archive.title, archive.folder)
  }

  #erased(title: string, folder: string): void {
    this.logger.success(`${title} is erased; its archive stays in ${folder}.`)
  }
}

PluginPurge.boot()
PluginPurge.defineArgument('plugin', { type: 'string', required: false, description: 'Id of the plugin' })
PluginPurge.defineFlag('yes', { type: 'boolean', description: 'Do it without asking' })
