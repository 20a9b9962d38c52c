import type { BaseCommand } from '@adonisjs/core/ace'
import { commands } from '../host/kernel_points.ts'
import { pluginHost } from '../host/plugin_host.ts'

type CommandClass = typeof BaseCommand

let loaded: Map<string, CommandClass> | null = null

async function load(): Promise<Map<string, CommandClass>> {
  if (loaded) return loaded
  loaded = new Map()
  for (const { plugin, value } of pluginHost().contributions.all(commands)) {
    try {
      const { default: command } = await value()
      command.boot()
      loaded.set(command.commandName, command)
    } catch (error) {
      pluginHost().quarantine(plugin, `a command of it can't be loaded: ${error instanceof Error ? error.message : String(error)}`)
    }
  }
  return loaded
}

/** What Ace asks of a list of commands: their metadata. */
export async function getMetaData() {
  return [...(await load()).values()].map((command) => command.serialize())
}

/** What Ace asks of a list of commands: the class behind a metadata entry. */
export async function getCommand(metaData: { commandName: string }): Promise<CommandClass | null> {
  return (await load()).get(metaData.commandName) ?? null
}
