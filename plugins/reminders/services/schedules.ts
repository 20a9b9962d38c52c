import { addDays, contributionsOf, type BusinessDate, type Money } from '@benchpin/kernel'
import { messageChannels, messageTemplates } from '@benchpin/plugins/messaging'
import { ReminderInputError } from '../errors.ts'
import { Schedule, type ScheduleStep } from '../models/schedule.ts'
import { reminderSources, type ReminderSource } from '../points.ts'

/** Where a schedule holds: `all`, or `store-12`. */
export const placeOf = (storeId: number | null) => (storeId === null ? 'all' : `store-${storeId}`)

/** The sources of the ambient tenant's plugins. */
export const sources = (): Promise<ReminderSource[]> => contributionsOf(reminderSources)

/** The schedules that hold in a store, each with its source: the store's own, else that of all stores. Those that rest are left out. */
export async function schedulesFor(storeId: number): Promise<{ schedule: Schedule; source: ReminderSource }[]> {
  const kept = await Schedule.query().whereIn('place', ['all', placeOf(storeId)])
  return (await sources()).flatMap((source) => {
    const own = kept.filter((one) => one.source === source.id)
    const schedule = own.find(({ place }) => place !== 'all') ?? own[0]
    return schedule?.active && schedule.steps.length > 0 ? [{ schedule, source }] : []
  })
}

/** The last due date of which a schedule has something to say on a day. */
export const horizonOf = ({ steps }: Pick<Schedule, 'steps'>, today: BusinessDate): BusinessDate => addDays(today, -Math.min(...steps.map(({ days }) => days)))

/** Templates by which customers are reminded begin with this. */
export const TEMPLATES = 'reminders.'

/** What a step can be made of. */
export async function stepChoices(): Promise<{ templates: { value: string; label: string; channels: string[] }[]; channels: { value: string; label: string }[] }> {
  const templates = (await contributionsOf(messageTemplates)).filter(({ id }) => id.startsWith(TEMPLATES))
  return {
    templates: templates.map(({ id, title, channels }) => ({ value: id, label: title, channels })),
    channels: (await contributionsOf(messageChannels)).map(({ id, title }) => ({ value: id, label: title })).filter(({ value }) => templates.some(({ channels }) => channels.includes(value))),
  }
}

/** What is entered of a schedule. */
export interface ScheduleInput {
  active: boolean
  startsOn: BusinessDate
  minimum: Money
  steps: ScheduleStep[]
}

async function check({ active, steps }: ScheduleInput): Promise<void> {
  const { templates, channels } = await stepChoices()
  for (const [index, { days, template, channel }] of steps.entries()) {
    if (steps.findIndex((one) => one.days === days) < index) throw new ReminderInputError('Two reminders fall on the same day. Keep one of them.', { field: `steps.${index}.days` })
    const chosen = templates.find(({ value }) => value === template)
    if (!chosen) throw new ReminderInputError('Choose the words of the list.', { field: `steps.${index}.template` })
    if (!chosen.channels.includes(channel) || !channels.some(({ value }) => value === channel)) throw new ReminderInputError('Choose a way of the list.', { field: `steps.${index}.channel` })
  }
  if (active && steps.length === 0) throw new ReminderInputError('Add a reminder, or let the schedule rest.', { field: 'steps' })
}

/**
 * Keeps the schedule of a store, or of all where `storeId` is null. Call it inside a use case.
 *
 * @throws ReminderInputError beside the field
 */
export async function keepSchedule(source: string, storeId: number | null, input: ScheduleInput): Promise<void> {
  if (!(await sources()).some(({ id }) => id === source)) throw new ReminderInputError('Choose what is reminded of.', { field: 'source' })
  await check(input)
  const steps = [...input.steps].sort((a, b) => a.days - b.days)
  const place = placeOf(storeId)
  const held = await Schedule.query().where('source', source).where('place', place).forUpdate().first()
  if (held) await held.merge({ ...input, steps }).save()
  else await Schedule.create({ ...input, steps, source, storeId, place })
}

/** Takes a store's own schedule away: that of all stores holds again. */
export async function dropSchedule(source: string, storeId: number): Promise<void> {
  const held = await Schedule.query().where('source', source).where('place', placeOf(storeId)).forUpdate().first()
  if (held) await held.delete()
}
