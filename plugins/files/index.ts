import { models, settings, type PluginRegistrar } from '@benchpin/kernel'
import { fileModels } from './factories.ts'
import { fileSettings } from './services/settings.ts'

/** Wires the plugin. */
export default function register(plugin: PluginRegistrar): void {
  plugin.contribute(models, fileModels)
  plugin.contribute(settings, fileSettings)
}
