import { demoLoaders, models, navigation, pageExamples, routes, settings, slots, type RegisterPlugin } from '@benchpin/kernel'
import { jobs } from '@benchpin/plugins/automation'
import { contactEvents } from '@benchpin/plugins/contacts'
import { messageTemplates } from '@benchpin/plugins/messaging'
import { paymentTaken, paymentVoided } from '@benchpin/plugins/receivables'
import { reports } from '@benchpin/plugins/reports'
import { alertKinds } from '@benchpin/plugins/workspace'
import { remindersDemo } from './demo/loader.ts'
import { reminderModels } from './factories.ts'
import { reminderRoutes } from './http/routes.ts'
import { dailyJob } from './jobs/daily.ts'
import { reminderNavigation } from './navigation.ts'
import { owedExample } from './page_examples.ts'
import { reminderSources } from './points.ts'
import { effectReport } from './reports/effect.ts'
import { BIG_OVERDUE, PROMISE_BROKEN } from './services/alerts.ts'
import { reminderEvents } from './services/contact_events.ts'
import { openItemSource } from './services/open_item_source.ts'
import { judgePromisesOf } from './services/promises.ts'
import { reminderSettings } from './settings.ts'
import { reminderTemplates } from './templates/reminders.ts'

/** All that reminders bring stands under their feature: off until a jeweler turns it on. */
const on = { feature: 'reminders.reminders' }

/** Wires reminders. */
const register: RegisterPlugin = (plugin) => {
  plugin.contribute(models, reminderModels)
  plugin.contribute(demoLoaders, remindersDemo)
  plugin.contribute(routes, reminderRoutes, on)
  plugin.contribute(navigation, reminderNavigation, on)
  plugin.contribute(pageExamples, owedExample, on)
  plugin.contribute(settings, reminderSettings, on)
  plugin.contribute(jobs, dailyJob, on)
  plugin.contribute(reminderSources, openItemSource, on)
  for (const template of reminderTemplates) plugin.contribute(messageTemplates, template, on)
  for (const kind of [PROMISE_BROKEN, BIG_OVERDUE]) plugin.contribute(alertKinds, kind, on)
  plugin.contribute(paymentTaken, ({ contactId }) => judgePromisesOf(contactId), on)
  plugin.contribute(paymentVoided, ({ contactId }) => judgePromisesOf(contactId), on)
  plugin.contribute(contactEvents, reminderEvents, on)
  plugin.contribute(reports, effectReport, on)
  plugin.contribute(slots, { page: 'receivables::CustomerAccount', block: 'below', position: 'after', component: 'reminders::AccountReminders', permission: 'reminders.view' }, on)
  plugin.contribute(slots, { page: 'receivables::CustomerAccount', block: 'promise', position: 'replace', component: 'reminders::OpenPromise', permission: 'reminders.view' }, on)
  plugin.contribute(slots, { page: 'contacts::Contact', block: 'overview', position: 'after', component: 'reminders::ContactPromise', permission: 'reminders.view' }, on)
}

export default register
