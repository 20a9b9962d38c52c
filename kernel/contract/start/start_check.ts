import { join } from 'node:path'
import type { PluginManifest } from '../../host/manifest.ts'
import { fault, note } from '../findings.ts'
import { outcomeOf, type CheckOutcome } from '../outcome.ts'
import { runMeasured } from '../run_in_process.ts'

const START = { id: 'kernel.start', title: 'Disabled everywhere, starting loads its manifest and nothing more; enabled, it is there' }

/** What a start came to, as the process that measured it tells. */
export interface StartMeasure {
  /** Files of the plugin that were loaded, from its folder. */
  loaded: string[]
  /** Whether what it contributes stands once a tenant has enabled it, without a restart. */
  awake: boolean
  /** Pages that are not there then. */
  missing: string[]
  /** Why not, where the host knows. */
  reason: string | null
}

const LATE = 'Let `register` do the same whenever it is called: it may be long after the start.'

/** Whether a file may be loaded of a plugin that nobody has on. */
const mayLoad = (file: string) => /^(plugin|index)\.[jt]s$/.test(file)

/**
 * Starts the application on the database of the other checks, in which every tenant has the plugin disabled by now, and
 * watches which modules are loaded; then enables it while the application runs.
 */
export function startOutcome(manifest: PluginManifest, folders: readonly string[], workFolder: string): Promise<CheckOutcome> {
  return outcomeOf(START, 'start', async () => {
    if (manifest.essential) return [note(manifest.id, 'It is essential, so that it is always loaded.', 'See that nothing works without it.')]
    const measure = await runMeasured<StartMeasure>(['contract-start', manifest.id], { folders, engine: 'sqlite', databaseUrl: join(workFolder, 'sqlite.sqlite'), workFolder })
    if (typeof measure === 'string') return [fault(manifest.id, `The application did not start: ${measure}`, 'Load nothing at the top of a module that may fail, and end no process.')]
    const extra = measure.loaded.filter((file) => !mayLoad(file))
    return [
      ...extra.map((file) => fault(file, 'It is loaded although no organization has the plugin on.', 'Let nothing else import it: neither the manifest nor another plugin.')),
      ...measure.missing.map((page) => fault(page, 'Enabled while the application runs, the page is not there.', LATE)),
      ...(measure.awake ? [] : [fault('index', `Enabled while the application runs, nothing of it is there${measure.reason ? `: ${measure.reason}` : '.'}`, LATE)]),
    ]
  })
}
