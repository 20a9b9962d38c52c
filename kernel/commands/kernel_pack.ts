import { BaseCommand } from '@adonisjs/core/ace'
import { packKernel } from '../authoring/pack/pack_kernel.ts'
import { guarded } from '../authoring/guarded.ts'

/** `node ace kernel:pack`: the npm tarball against which a plugin's own repository compiles and tests. */
export default class KernelPack extends BaseCommand {
  static override commandName = 'kernel:pack'
  static override description = 'Pack the kernel for those who build plugins in repositories of their own'

  declare out?: string

  override run(): Promise<void> {
    return guarded(this, async () => this.logger.success(await packKernel(this.out ?? '.')))
  }
}

KernelPack.boot()
KernelPack.defineFlag('out', { type: 'string', description: 'Folder for the tarball; the present one where absent' })
