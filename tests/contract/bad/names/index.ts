import { settings, type PluginRegistrar } from '@benchpin/kernel'

export default function register(plugin: PluginRegistrar): void {
  plugin.contribute(settings, [{ key: 'trays.closing_hour', level: 'organization', section: 'Trays', label: 'Closing hour', type: 'number', default: 18 }])
}
