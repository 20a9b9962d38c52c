import { BaseCommand } from '@adonisjs/core/ace'
import { surfacesOf } from '../authoring/surfaces.ts'
import { pluginHost } from '../host/plugin_host.ts'

/** `node ace plugin:describe <id>`: what a plugin asks for and where it shows, as JSON. */
export default class PluginDescribe extends BaseCommand {
  static override commandName = 'plugin:describe'
  static override description = 'Print what a plugin asks for and where it shows, as JSON'

  declare plugin: string

  override async run(): Promise<void> {
    const host = pluginHost()
    // What no organization has on is described like all others.
    await host.wake(() => true)
    const state = host.states().find(({ id }) => id === this.plugin)
    if (!state || state.state !== 'loaded') {
      this.logger.error(state ? `${this.plugin} is ${state.state}: ${state.reason}.` : `There is no plugin ${this.plugin}.`)
      this.exitCode = 1
      return
    }
    process.stdout.write(`${JSON.stringify({ manifest: host.plugin(this.plugin).manifest, surfaces: surfacesOf(host, this.plugin) }, null, 2)}\n`)
  }
}

PluginDescribe.boot()
PluginDescribe.defineArgument('plugin', { type: 'string', description: 'Id of the plugin' })
