import { BaseCommand } from '@adonisjs/core/ace'
import { packPlugin } from '../authoring/pack/pack_plugin.ts'
import { guarded } from '../authoring/guarded.ts'

/** `node ace plugin:pack <folder>`: an npm tarball of compiled code, which `plugin:add` takes. */
export default class PluginPack extends BaseCommand {
  static override commandName = 'plugin:pack'
  static override description = 'Pack a plugin into an npm tarball of compiled code'

  declare folder: string
  declare out: string

  override run(): Promise<void> {
    return guarded(this, async () => {
      const { tarball } = await packPlugin(this.folder, this.out ?? '.')
      this.logger.success(tarball)
    })
  }
}

PluginPack.boot()
PluginPack.defineArgument('folder', { type: 'string', description: 'Folder of the plugin' })
PluginPack.defineFlag('out', { type: 'string', description: 'Folder for the tarball; the present one where absent' })
