import { BaseCommand } from '@adonisjs/core/ace'
import { join } from 'node:path'
import { guarded } from '../authoring/guarded.ts'
import { rootPath } from '../boot/paths.ts'

/** `node ace make:plugin <id> --with=model,screen`: a plugin's folder that runs as it is. */
export default class MakePlugin extends BaseCommand {
  static override commandName = 'make:plugin'
  static override description = 'Make a plugin, with the pieces that it begins with'

  declare plugin: string
  declare with?: string
  declare in?: string

  override run(): Promise<void> {
    return guarded(this, async () => {
      const { makePlugin } = await import('../authoring/make/make_plugin.ts')
      const folder = join(this.in ?? rootPath('plugins'), this.plugin)
      for (const file of makePlugin(folder, this.plugin, (this.with ?? '').split(',').filter(Boolean))) this.logger.action(`create ${join(folder, file)}`).succeeded()
    })
  }
}

MakePlugin.boot()
MakePlugin.defineArgument('plugin', { type: 'string', description: 'Id: lower-case words joined by underscores' })
MakePlugin.defineFlag('with', { type: 'string', description: 'Pieces, separated by commas: model,screen,report,feature,job,slot,setting,permission,widget,listener,command' })
MakePlugin.defineFlag('in', { type: 'string', description: 'Folder in which it is made; plugins/ where absent' })
