/** What other plugins may use of reminders: whoever has something else that customers owe by a day contributes it to `reminderSources`. */
export { reminderSources, type PaidSpan, type RemindableItem, type ReminderSource } from './points.ts'
export { takePromise, type PromiseInput } from './services/promises.ts'
