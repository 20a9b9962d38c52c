import { registerHooks } from 'node:module'
import { existsSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { APP_ROOT, modulePath } from './paths.ts'

/**
 * The modules that the host supplies, by the name under which first-party and packed plugins alike import
 * them. One resolution for both keeps one identity of every class.
 */
const SUPPLIED: Record<string, string> = {
  '@benchpin/kernel': 'kernel/index',
  '@benchpin/kernel/manifest': 'kernel/host/manifest',
  '@benchpin/kernel/money': 'kernel/money/index',
  '@benchpin/kernel/units': 'kernel/units/index',
  '@benchpin/kernel/dates': 'kernel/dates/index',
  '@benchpin/kernel/screens': 'kernel/http/screen_types',
  '@benchpin/kernel/testing': 'kernel/testing/index',
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
  if (!specifier.startsWith('@benchpin/')) return null
  const known = urls.get(specifier)
  if (known) return known
  const url = findSupplied(specifier)
  if (url) urls.set(specifier, url)
  return url
}

const urls = new Map<string, string>()

function findSupplied(specifier: string): string | null {
  const fixed = SUPPLIED[specifier]
  if (fixed) return pathToFileURL(modulePath(fixed)).href
  const plugin = PLUGIN_API.exec(specifier)?.[1]
  if (!plugin) return null
  const api = packedApis.get(plugin)
  if (api) return api
  const folder = modulePath(`plugins/${plugin}/api`)
  return existsSync(folder) ? pathToFileURL(folder).href : null
}

const isBare = (specifier: string) => !/^(\.|\/|[a-z]+:)/.test(specifier)
const isMissing = (error: unknown) => (error as { code?: string }).code === 'ERR_MODULE_NOT_FOUND'
const outside: string[] = []

/** Tells the resolver of a plugin's folder outside of plugins/: what it imports and does not bring is looked for in the application. */
export function supplyDependencies(folder: string): void {
  outside.push(pathToFileURL(`${folder}/`).href)
}

function isOutside(parent: string | undefined): boolean {
  return parent !== undefined && outside.some((folder) => parent.startsWith(folder))
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
      if (url) return nextResolve(url, context)
      try {
        return nextResolve(specifier, context)
      } catch (error) {
        if (!isBare(specifier) || !isMissing(error) || !isOutside(context.parentURL)) throw error
        // What a plugin outside of the application does not bring itself (vine, luxon) is the application's own copy.
        return nextResolve(specifier, { ...context, parentURL: new URL('ace.js', APP_ROOT).href })
      }
    },
  })
}
