import { BaseCommand } from '@adonisjs/core/ace'
import { join } from 'node:path'
import { guarded } from '../authoring/guarded.ts'
import { rootPath } from '../boot/paths.ts'
import type { LazyCommand } from '../host/kernel_points.ts'

/** Kinds of pieces that have a command; `kernel/authoring/make/make_piece.ts` makes them. */
const KINDS = ['model', 'screen', 'report', 'feature', 'job', 'slot', 'setting', 'permission', 'widget', 'listener', 'command']

/** `node ace make:plugin:<kind> <plugin> <Name>`: adds a piece to a plugin. */
function commandFor(kind: string): typeof BaseCommand {
  class MakePiece extends BaseCommand {
    static override commandName = `make:plugin:${kind}`
    static override description = `Add a ${kind} to a plugin`

    declare plugin: string
    declare name: string
    declare in?: string

    override run(): Promise<void> {
      return guarded(this, async () => {
        const { makePiece } = await import('../authoring/make/make_piece.ts')
        const folder = join(this.in ?? rootPath('plugins'), this.plugin)
        for (const file of makePiece(folder, kind, this.plugin, this.name)) this.logger.action(`create ${join(folder, file)}`).succeeded()
        this.logger.success(`${this.plugin} has the ${kind} ${this.name}.`)
      })
    }
  }
  MakePiece.boot()
  MakePiece.defineArgument('plugin', { type: 'string', description: 'Id of the plugin' })
  MakePiece.defineArgument('name', { type: 'string', description: 'Name of the piece: RingSize or ring_size' })
  MakePiece.defineFlag('in', { type: 'string', description: 'Folder that holds the plugin; plugins/ where absent' })
  return MakePiece
}

/** The commands, one for each kind. */
export const makePieceCommands: LazyCommand[] = KINDS.map((kind) => async () => ({ default: commandFor(kind) }))
