import { BenchpinError } from '../errors/kernel_error.ts'

/** There is nothing to check where somebody pointed. */
export class NoSuchTargetError extends BenchpinError {
  static override code = 'E_NO_SUCH_TARGET'
  static override status = 404
  constructor(target: string) {
    super(`There is no plugin "${target}". Name a folder with plugin.ts, a tarball of plugin:pack, or the id of an installed plugin.`)
  }
}
