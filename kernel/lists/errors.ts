import { BenchpinError } from '../errors/kernel_error.ts'

/** The user has a view of this list by that name already. */
export class NameTakenError extends BenchpinError {
  static override code = 'E_NAME_TAKEN'
  static override status = 422
  constructor() {
    super('You have a view of this name already.', { field: 'name' })
  }
}
