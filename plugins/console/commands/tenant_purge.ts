import { BaseCommand } from '@benchpin/kernel'
import { dueDeletions, purgeDue } from '../services/deletions.ts'

/** `node ace tenant:purge [slug] --yes`: the second step of deletions by hand; without a name, of all whose grace is over. */
export default class TenantPurge extends BaseCommand {
  static override commandName = 'tenant:purge'
  static override description = 'Delete all rows and files of organizations whose days of grace are over'
  static override options = { startApp: true }

  declare slug?: string
  declare yes: boolean

  override async run(): Promise<void> {
    const due = (await dueDeletions()).filter(({ slug }) => !this.slug || slug === this.slug)
    if (due.length === 0) return this.#nothing()
    for (const { name, slug, rows, reason } of due) this.logger.info(`${name} (${slug}): ${rows} rows were exported. Reason: ${reason}`)
    if (!this.yes) return this.logger.info('Nothing is deleted yet. Add --yes to delete it for good.')
    for (const { name, work } of await purgeDue(due)) {
      if (work.status === 'done') this.logger.success(`${name} is deleted.`)
      else this.#fail(`${name} is not wholly deleted: ${(work.result as { error?: string } | null)?.error ?? work.status}`)
    }
  }

  #nothing(): void {
    if (this.slug) this.#fail(`No deletion of "${this.slug}" is due: it takes an export and the days of grace, which begin on the organization's page of the console.`)
    else this.logger.success('Nothing is due.')
  }

  #fail(words: string): void {
    this.logger.error(words)
    this.exitCode = 1
  }
}

TenantPurge.boot()
TenantPurge.defineArgument('slug', { type: 'string', required: false, description: 'Short name of the organization' })
TenantPurge.defineFlag('yes', { type: 'boolean', default: false, description: 'Delete, and not only say what would be deleted' })
