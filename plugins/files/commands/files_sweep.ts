import { BaseCommand } from '@adonisjs/core/ace'
import { allTenants, runAsTenant } from '@benchpin/kernel'
import { sweepFiles } from '../services/sweep.ts'

const MILLISECONDS_IN_HOUR = 3_600_000

/** `node ace files:sweep`: deletes stored objects that no record names. */
export default class FilesSweep extends BaseCommand {
  static override commandName = 'files:sweep'
  static override description = 'Delete stored files that no record names'
  static override options = { startApp: true }

  declare dryRun: boolean
  declare hours: number

  override async run(): Promise<void> {
    let missing = 0
    for (const { id, name } of await allTenants()) {
      const found = await runAsTenant({ tenantId: id }, () => sweepFiles(this.hours * MILLISECONDS_IN_HOUR, this.dryRun))
      missing += found.missing.length
      this.logger.info(`${name}: ${found.orphans.length} without a record${this.dryRun ? '' : ', deleted'}; ${found.missing.length} records without content`)
      for (const key of found.missing) this.logger.error(`${key} is missing from the disk`)
    }
    if (missing > 0) this.exitCode = 1
  }
}

FilesSweep.boot()
FilesSweep.defineFlag('dryRun', { type: 'boolean', description: 'Only say what would be deleted' })
FilesSweep.defineFlag('hours', { type: 'number', default: 24, description: 'Leave what is younger than this many hours' })
