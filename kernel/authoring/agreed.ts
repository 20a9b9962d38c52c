import type { BaseCommand } from '@adonisjs/core/ace'
import { AuthoringError } from './errors.ts'

/**
 * Whether the person agrees. `--yes` does.
 *
 * @throws AuthoringError where nobody sits there to be asked
 */
export async function agreed(command: BaseCommand, yes: boolean, question: string): Promise<boolean> {
  if (yes) return true
  if (!process.stdin.isTTY) throw new AuthoringError('Nobody is there to be asked. Add --yes if you agree to the above.')
  return command.prompt.confirm(question)
}
