import { bulkSwitch } from './bulk_switch.ts'
import { exportForDeletion, purge } from './deletions.ts'
import { migration } from './installation.ts'
import { resumePlatformWork } from './works.ts'

/** Every kind of long work of the console. All of them can be repeated. */
const KINDS = [bulkSwitch, exportForDeletion, purge, migration]

/** Resumes work that did not come to its end. */
export function resumeWork(id: number): Promise<void> {
  return resumePlatformWork(id, KINDS)
}
