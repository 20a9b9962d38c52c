import { demoLoaders, durableListeners, models, navigation, routes, settings, slots, usageMeters, type PluginRegistrar } from '@benchpin/kernel'
import { jobs } from '@benchpin/plugins/automation'
import { contactEvents } from '@benchpin/plugins/contacts'
import { mailChannel } from './channels/mail_channel.ts'
import { messagingDemo } from './demo/loader.ts'
import { messagingModels } from './factories.ts'
import { messagingRoutes } from './http/routes.ts'
import { checkDomainsJob } from './jobs/check_domains.ts'
import { forgetWordsJob } from './jobs/forget_words.ts'
import { messagingNavigation } from './navigation.ts'
import { messageChannels, messageTemplates } from './points.ts'
import { deliverQueued } from './services/deliver_message.ts'
import { messageEvents } from './services/history.ts'
import { messagingSettings } from './settings.ts'
import { newsTemplate } from './templates/news.ts'
import { messagesSent } from './usage.ts'

/** Wires messages. */
export default function register(plugin: PluginRegistrar): void {
  plugin.contribute(models, messagingModels)
  plugin.contribute(routes, messagingRoutes)
  plugin.contribute(navigation, messagingNavigation)
  plugin.contribute(settings, messagingSettings)
  plugin.contribute(durableListeners, deliverQueued)
  plugin.contribute(jobs, checkDomainsJob)
  plugin.contribute(jobs, forgetWordsJob)
  plugin.contribute(messageChannels, mailChannel)
  plugin.contribute(messageTemplates, newsTemplate)
  plugin.contribute(contactEvents, messageEvents)
  plugin.contribute(slots, { page: 'contacts::Contact', block: 'tab_messages', position: 'after', component: 'messaging::ContactMessages', permission: 'messaging.view_history', label: 'Messages' })
  plugin.contribute(usageMeters, messagesSent)
  plugin.contribute(demoLoaders, messagingDemo)
}
