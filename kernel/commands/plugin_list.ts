import { BaseCommand } from '@adonisjs/core/ace'
import { pluginHost } from '../host/plugin_host.ts'

/** `node ace plugin:list`: every plugin with its state, and why one is not running. */
export default class PluginList extends BaseCommand {
  static override commandName = 'plugin:list'
  static override description = 'List the plugins and their states'
  static override options = { startApp: true }

  declare json: boolean

  override async run(): Promise<void> {
    const states = pluginHost().states()
    if (this.json) return this.logger.log(JSON.stringify(states, null, 2))
    const table = this.ui.table().head(['Plugin', 'Title', 'Version', 'State', 'Reason'])
    for (const { id, title, version, state, reason } of states) table.row([id, title, version, state, reason ?? ''])
    table.render()
  }
}

PluginList.boot()
PluginList.defineFlag('json', { type: 'boolean', description: 'Print JSON' })
