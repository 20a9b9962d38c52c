import { outsideIdOf, pluginFolders } from '../host/plugin_folders.ts'
import { captureAce } from './child.ts'
import { AuthoringError } from './errors.ts'
import type { PackedDescription } from './surfaces.ts'

/** Environment of a process in which a plugin's folder stands in for whatever has its id now. */
export function trialEnvironment(pluginId: string, folder: string): Record<string, string> {
  const replaced = pluginFolders().flatMap((plugin) => (outsideIdOf(plugin.folder) === pluginId && plugin.folder !== folder ? [plugin.folder] : []))
  return {
    BENCHPIN_EXTRA_PLUGINS: [process.env.BENCHPIN_EXTRA_PLUGINS, folder].filter(Boolean).join(':'),
    BENCHPIN_SKIPPED_PLUGINS: [process.env.BENCHPIN_SKIPPED_PLUGINS, ...replaced].filter(Boolean).join(':'),
  }
}

/**
 * Loads a plugin's folder in a process of its own.
 *
 * @throws AuthoringError with the reason, where the host would not run it
 */
export async function tryPlugin(pluginId: string, folder: string): Promise<PackedDescription> {
  const { code, stdout, printed } = await captureAce(['plugin:describe', pluginId], trialEnvironment(pluginId, folder))
  if (code !== 0) throw new AuthoringError(`It does not load: ${printed.replace(/^.*\] /, '')}`)
  return JSON.parse(stdout.slice(stdout.indexOf('{'))) as PackedDescription
}
