import { liveTopics, navigation, pageExamples, pluginTraces, routes, settings, type PluginRegistrar } from '@benchpin/kernel'
import { alertTrace } from './alerts/forget_alerts.ts'
import { alertTopic } from './alerts/topic.ts'
import { workspaceNavigation } from './navigation.ts'
import { workspaceExamples } from './page_examples.ts'
import { workspaceRoutes } from './http/routes.ts'
import { personalSettings } from './personal_settings.ts'
import { workspaceSettings } from './settings.ts'

export default function register(plugin: PluginRegistrar): void {
  plugin.contribute(routes, workspaceRoutes)
  plugin.contribute(navigation, workspaceNavigation)
  for (const example of workspaceExamples) plugin.contribute(pageExamples, example)
  plugin.contribute(settings, workspaceSettings)
  plugin.contribute(settings, personalSettings)
  plugin.contribute(liveTopics, alertTopic)
  plugin.contribute(pluginTraces, alertTrace)
}
