import { BaseCommand } from '@adonisjs/core/ace'
import { addPlugin } from '../authoring/lifecycle/add_plugin.ts'
import { asksOf } from '../authoring/lifecycle/asks.ts'
import { agreed } from '../authoring/agreed.ts'
import { receivePlugin, type IncomingPlugin } from '../authoring/lifecycle/incoming.ts'
import { guarded } from '../authoring/guarded.ts'
import { recordPlatformEvent } from '../audit/platform_log.ts'

/** `node ace plugin:add <tarball or package>`: adds a packed plugin to this installation. */
export default class PluginAdd extends BaseCommand {
  static override commandName = 'plugin:add'
  static override description = 'Add a packed plugin: a tarball, or the name of an npm package'
  static override options = { startApp: true }

  declare plugin: string
  declare yes: boolean

  override run(): Promise<void> {
    return guarded(this, async () => {
      const incoming = await receivePlugin(this.plugin)
      const { manifest, replaces } = incoming
      for (const line of asksOf(incoming)) console.log(line)
      const question = replaces ? `Replace ${manifest.title} ${replaces.version} with ${manifest.version}?` : `Add ${manifest.title}?`
      try {
        if (!(await agreed(this, this.yes, question))) return
        await this.#add(incoming)
      } finally {
        incoming.discard()
      }
    })
  }

  async #add(incoming: IncomingPlugin): Promise<void> {
    const { manifest, replaces } = incoming
    await addPlugin(incoming, (step) => this.logger.info(step))
    const detail = { plugin: manifest.id, version: manifest.version, before: replaces?.version ?? null }
    await recordPlatformEvent({ actor: 'console', event: 'plugin_added', detail })
    this.logger.success(`${manifest.title} ${manifest.version} is added. Restart Benchpin, and it runs.`)
  }
}

PluginAdd.boot()
PluginAdd.defineArgument('plugin', { type: 'string', description: 'Path of a tarball, or package name with or without a version' })
PluginAdd.defineFlag('yes', { type: 'boolean', description: 'Agree to what it asks for' })
