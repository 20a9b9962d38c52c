import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { rootPath } from '@benchpin/kernel'
import type { PluginState } from '@benchpin/kernel'

/** Files of a plugin by their path, and what they say. */
export type PluginFiles = Record<string, string>

/** Plugins in a folder of their own, outside of the application. */
export class PluginFolder {
  readonly path = mkdtempSync(join(tmpdir(), 'benchpin-plugins-'))
  readonly #plugins: string[] = []

  /** Adds a plugin. */
  add(name: string, files: PluginFiles): this {
    for (const [file, text] of Object.entries(files)) {
      const path = join(this.path, name, file)
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(path, text)
    }
    this.#plugins.push(join(this.path, name))
    return this
  }

  /** Runs an ace command in a process that finds these plugins beside those of the application. */
  async ace(...argv: string[]): Promise<{ stdout: string; code: number }> {
    const env = { ...process.env, BENCHPIN_EXTRA_PLUGINS: this.#plugins.join(':'), NO_COLOR: '1', LOG_LEVEL: 'fatal', PORT: '0' }
    try {
      const { stdout } = await promisify(execFile)(process.execPath, [rootPath('ace.js'), ...argv], { env, maxBuffer: 2 ** 24 })
      return { stdout, code: 0 }
    } catch (error) {
      const { stdout, code } = error as { stdout: string; code: number }
      return { stdout, code }
    }
  }

  /** The states of all plugins, as `plugin:list --json` names them. */
  async states(): Promise<Map<string, PluginState>> {
    const { stdout } = await this.ace('plugin:list', '--json')
    const states = JSON.parse(stdout.slice(stdout.indexOf('['))) as PluginState[]
    return new Map(states.map((state) => [state.id, state]))
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true })
  }
}

/** A manifest with what differs from a plain one. */
export function manifest(id: string, more: object = {}): string {
  const plain = { id, title: id, description: 'A plugin of a test.', version: '1.0.0', kernel: '^0.1.0', layer: 'outside', ...more }
  return `import { definePlugin } from '@benchpin/kernel/manifest'\nexport default definePlugin(${JSON.stringify(plain)})\n`
}

/** An index that contributes nothing. */
export const QUIET = 'export default function register() {}\n'
