import { nowInstant, Membership, type ModelContribution } from '@benchpin/kernel'
import { ReportExport } from './models/report_export.ts'
import { ReportSchedule } from './models/report_schedule.ts'

let count = 0

async function aMember(): Promise<number> {
  const known = await Membership.query().orderBy('id').first()
  if (known) return known.id
  count++
  // A number beyond those of identities: nobody signs in as this user.
  const made = await Membership.create({ identityId: 900_000_000 + count, name: 'Nora Feld', email: `nora${count}@example.com`, active: false, defaultStoreId: null })
  return made.id
}

const exportFactory = async () =>
  ReportExport.create({ report: 'reports.none', name: 'Report.csv', contentType: 'text/csv', storageKey: `reports/none/${Date.now()}-${count++}.csv`, madeBy: await aMember(), showsCost: false, expiresAt: nowInstant() })

const scheduleFactory = async () =>
  ReportSchedule.create({
    report: 'reports.none', reportTitle: 'Report', query: {}, format: 'pdf', recipients: ['ana@example.com'], frequency: 'daily', weekday: 1, dayOfMonth: 1, hour: 7,
    makerId: await aMember(), storeId: null, status: 'paused', reason: 'Made for a test', nextRunAt: nowInstant(), lastRunAt: null,
  })

/** The models of the plugin with the factories that tests make records with. */
export const reportModels: ModelContribution[] = [
  { model: ReportExport as unknown as ModelContribution['model'], factory: exportFactory },
  { model: ReportSchedule as unknown as ModelContribution['model'], factory: scheduleFactory },
]
