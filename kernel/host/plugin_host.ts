import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { supplyDependencies, supplyPackedApi } from '../boot/module_hooks.ts'
import { rootPath } from '../boot/paths.ts'
import { kernelLogger } from '../errors/report.ts'
import { ContributionRegistry } from './contribution_registry.ts'
import { discoverPlugins } from './discovery.ts'
import { PluginError } from './errors.ts'
import type { RegisterPlugin } from './points.ts'
import { resolvePlugins, type RefusedPlugin, type ResolvedPlugin } from './resolution.ts'

/** State of a plugin in this process. */
export interface PluginState {
  id: string
  title: string
  version: string
  state: 'loaded' | 'quarantined' | 'refused'
  reason: string | null
  /** Where a quarantined plugin threw, for its author. */
  stack?: string
}

/** Loads plugins and keeps what they contribute. One per process. */
export class PluginHost {
  readonly contributions = new ContributionRegistry()
  #loaded: ResolvedPlugin[] = []
  #refused: RefusedPlugin[] = []
  #dormant = new Set<string>()
  #waking: Promise<void> = Promise.resolve()
  #quarantined = new Map<string, { plugin: ResolvedPlugin; reason: string; stack?: string | undefined }>()

  /** Finds the plugins and orders them; reads manifests only. */
  async discover(): Promise<void> {
    const { ordered, refused } = resolvePlugins(await discoverPlugins())
    this.#loaded = ordered
    this.#refused = refused
    for (const { manifest, folder, extension } of ordered) {
      const api = join(folder, `api.${extension}`)
      if (folder.startsWith(rootPath('plugins/'))) continue
      supplyDependencies(folder)
      if (existsSync(api)) supplyPackedApi(manifest.id, pathToFileURL(api).href)
    }
  }

  /**
   * Runs the plugins' register functions. One that throws is quarantined with those that require it; the rest boots.
   *
   * @param dormant - plugins that no tenant has on: nothing of them but the manifest is loaded until one has
   */
  async load(dormant: ReadonlySet<string> = new Set()): Promise<void> {
    this.#dormant = new Set(dormant)
    await this.#activate((id) => !this.#dormant.has(id))
  }

  /** Plugins of which nothing but the manifest is loaded. */
  get dormant(): ReadonlySet<string> {
    return this.#dormant
  }

  /** Loads those of the dormant plugins that are wanted now. Whoever asks meanwhile waits for the same. */
  wake(wanted: (id: string) => boolean): Promise<void> {
    this.#waking = this.#waking.then(async () => {
      const awake = [...this.#dormant].filter(wanted)
      await this.#activate((id) => awake.includes(id))
      for (const id of awake) this.#dormant.delete(id)
    })
    return this.#waking
  }

  async #activate(wanted: (id: string) => boolean): Promise<void> {
    for (const plugin of this.#loaded.filter(({ manifest }) => wanted(manifest.id))) {
      const broken = Object.keys(plugin.manifest.requires ?? {}).find((id) => this.#quarantined.has(id))
      if (broken) {
        this.quarantine(plugin.manifest.id, `it requires ${broken}, which is quarantined`)
        continue
      }
      try {
        const module = (await import(pathToFileURL(join(plugin.folder, `index.${plugin.extension}`)).href)) as { default: RegisterPlugin }
        await module.default(this.contributions.registrarFor(plugin.manifest.id))
      } catch (error) {
        this.quarantine(plugin.manifest.id, error instanceof Error ? error.message : String(error), error instanceof Error ? error.stack : undefined)
      }
    }
  }

  /** Takes a plugin out of service in this process, with its contributions. */
  quarantine(id: string, reason: string, stack?: string): void {
    const plugin = this.#loaded.find((candidate) => candidate.manifest.id === id)
    if (!plugin) return
    this.#loaded = this.#loaded.filter((candidate) => candidate !== plugin)
    this.#quarantined.set(id, { plugin, reason, stack })
    this.contributions.withdraw(id)
    for (const dependent of [...this.#loaded]) {
      if (dependent.manifest.requires?.[id]) this.quarantine(dependent.manifest.id, `it requires ${id}, which is quarantined`)
    }
  }

  /** Names every plugin that does not run in the log, with its reason. Called once there is a logger. */
  reportFaults(): void {
    for (const { id, state, reason } of this.states()) {
      if (state !== 'loaded') kernelLogger()?.error(`Plugin ${id} is ${state}: ${reason}. The other plugins go on.`)
    }
  }

  /** The plugins that run, each after those that it requires. */
  get plugins(): readonly ResolvedPlugin[] {
    return this.#loaded
  }

  /**
   * A running plugin by its id.
   *
   * @throws PluginError where it is not loaded
   */
  plugin(id: string): ResolvedPlugin {
    const plugin = this.#loaded.find(({ manifest }) => manifest.id === id)
    if (!plugin) throw new PluginError(`The plugin ${id} is not loaded. See \`node ace plugin:list\` for the reason.`)
    return plugin
  }

  /** All plugins with their state, for the console, the health check and `plugin:list`. */
  states(): PluginState[] {
    const state = (plugin: ResolvedPlugin, word: PluginState['state'], reason: string | null): PluginState => ({
      id: plugin.manifest.id,
      title: plugin.manifest.title,
      version: plugin.manifest.version,
      state: word,
      reason,
    })
    return [
      ...this.#loaded.map((plugin) => state(plugin, 'loaded', null)),
      ...[...this.#quarantined.values()].map(({ plugin, reason, stack }) => ({ ...state(plugin, 'quarantined', reason), ...(stack ? { stack } : {}) })),
      ...this.#refused.map(({ id, reason }): PluginState => ({ id, title: id, version: '', state: 'refused', reason })),
    ]
  }
}

let host: PluginHost | null = null

/** The plugin host of this process. */
export function pluginHost(): PluginHost {
  host ??= new PluginHost()
  return host
}
