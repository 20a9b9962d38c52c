import { registerHooks } from 'node:module'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { APP_ROOT } from './paths.ts'

/**
 * The modules that the host supplies, by the name under which first-party and packed plugins alike import
 * them. One resolution for both keeps one identity of every class.
 */
const SUPPLIED: Record<string, string> = {
  '@benchpin/kernel': 'kernel/index.ts',
  '@benchpin/kernel/manifest': 'kernel/host/manifest.ts',
  '@benchpin/kernel/money': 'kernel/money/index.ts',
  '@benchpin/kernel/units': 'kernel/units/index.ts',
  '@benchpin/kernel/dates': 'kernel/dates/index.ts',
  '@benchpin/kernel/screens': 'kernel/http/screen_types.ts',
  '@benchpin/kernel/testing': 'kernel/testing/index.ts',
}

const PLUGIN_API = /^@benchpin\/plugins\/([a-z][a-z0-9_]*)$/

/** Packed plugins register where their api lives; folders in plugins/ need no entry. */
const packedApis = new Map<string, string>()

/**
 * Tells the resolver where the public API of a packed plugin lies.
 *
 * @param pluginId - id from the plugin's manifest
 * @param url - file URL of its api module
 */
export function supplyPackedApi(pluginId: string, url: string): void {
  packedApis.set(pluginId, url)
}

/** File URL that a supplied module name stands for, or null where the name is not ours. */
function suppliedUrl(specifier: string): string | null {
  const fixed = SUPPLIED[specifier]
  if (fixed) return new URL(fixed, APP_ROOT).href
  const plugin = PLUGIN_API.exec(specifier)?.[1]
  if (!plugin) return null
  const folder = new URL(`plugins/${plugin}/api.ts`, APP_ROOT)
  return existsSync(fileURLToPath(folder)) ? folder.href : (packedApis.get(plugin) ?? null)
}

let registered = false

/**
 * Lets `@benchpin/kernel` and `@benchpin/plugins/<id>` be imported from anywhere in this process. Called once,
 * before any plugin's code is loaded.
 */
export function supplyModules(): void {
  if (registered) return
  registered = true
  registerHooks({
    resolve(specifier, context, nextResolve) {
      const url = suppliedUrl(specifier)
      return nextResolve(url ?? specifier, context)
    },
  })
}
