import type { BaseCommand } from '@adonisjs/core/ace'
import { hasErrorShape } from '../errors/typed_error.ts'

/** Runs the work of a command; an error in words for a person is printed as such, and ends it with code 1. */
export async function guarded(command: BaseCommand, work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    if (!hasErrorShape(error)) throw error
    command.logger.error(error.message)
    command.exitCode = 1
  }
}
