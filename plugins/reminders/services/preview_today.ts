import { type BusinessDate, type Money } from '@benchpin/kernel'
import { findContacts } from '@benchpin/plugins/contacts'
import { messageTemplates, previewMessage, type MessagePreview } from '@benchpin/plugins/messaging'
import { contributionsOf } from '@benchpin/kernel'
import { NotRemindedError } from '../errors.ts'
import { factsOf } from './facts.ts'
import { planCustomer, type CustomerPlan, type HeldBack } from './plan.ts'
import { owedUrl, reminderData } from './reminder_data.ts'
import { horizonOf, schedulesFor } from './schedules.ts'
import { dayInWords, HELD_BACK, stepWords } from './words.ts'

/** A customer whose turn it would be. */
export interface PlannedReminder {
  contactId: number
  storeId: number
  name: string
  /** Null where there is none: then nothing goes out. */
  address: string | null
  source: string
  step: string
  template: string
  items: { number: string; dueDate: BusinessDate; balance: Money }[]
  total: Money
  /** Why nothing goes out, in words; null where it does. */
  heldBack: string | null
  /** Whether a person may send it all the same. */
  sendable: boolean
}

interface Found {
  contactId: number
  source: { id: string; title: string }
  plan: CustomerPlan
  until: { paused: BusinessDate | null; promised: BusinessDate | null }
}

async function plansIn(storeId: number, today: BusinessDate): Promise<Found[]> {
  const found: Found[] = []
  for (const { schedule, source } of await schedulesFor(storeId)) {
    const items = await source.due({ storeId, upTo: horizonOf(schedule, today) })
    const facts = await factsOf(source.id, items)
    for (const [contactId, own] of Map.groupBy(items, (item) => item.contactId)) {
      const known = facts(contactId)
      const plan = planCustomer(own, schedule, known, today)
      if (plan) found.push({ contactId, source, plan, until: { paused: known.pausedUntil, promised: known.promisedUntil } })
    }
  }
  return found
}

async function reasonOf(heldBack: HeldBack | null, { paused, promised }: Found['until'], address: string | null): Promise<string | null> {
  if (heldBack === 'paused' && paused) return `${HELD_BACK.paused} through ${await dayInWords(paused)}`
  if (heldBack === 'promised' && promised) return `${HELD_BACK.promised} by ${await dayInWords(promised)}`
  if (heldBack) return HELD_BACK[heldBack]
  return address ? null : 'Has no e-mail address'
}

/** Who would be reminded on a day in a store, and who is due and is not, with the reason. Nothing is sent. */
export async function plannedReminders(storeId: number, today: BusinessDate): Promise<PlannedReminder[]> {
  const found = await plansIn(storeId, today)
  const contacts = await findContacts(found.map(({ contactId }) => contactId))
  const titles = new Map((await contributionsOf(messageTemplates)).map(({ id, title }) => [id, title]))
  const planned: PlannedReminder[] = []
  for (const { contactId, source, plan, until } of found) {
    const contact = contacts.get(contactId)
    const address = contact?.email ?? null
    const heldBack = await reasonOf(plan.heldBack, until, address)
    planned.push({
      ...{ contactId, storeId, name: contact?.displayName ?? '', address, source: source.title, total: plan.total, heldBack },
      ...{ step: stepWords(plan.step.days), template: titles.get(plan.step.template) ?? plan.step.template },
      items: plan.due.map(({ item: { number, dueDate, balance } }) => ({ number, dueDate, balance })),
      sendable: address !== null && plan.heldBack !== 'opted_out' && plan.heldBack !== 'disputed',
    })
  }
  return planned.sort((a, b) => Number(a.heldBack !== null) - Number(b.heldBack !== null) || b.total - a.total)
}

/**
 * The reminder of a customer as it would go out on a day.
 *
 * @throws NotRemindedError where there is nothing due
 */
export async function previewReminder(contactId: number, storeId: number, today: BusinessDate): Promise<MessagePreview> {
  const found = (await plansIn(storeId, today)).find((one) => one.contactId === contactId)
  if (!found) throw new NotRemindedError('There is nothing to remind of: it was paid or reminded meanwhile.')
  const { due, step } = found.plan
  const data = await reminderData(due.map(({ item }) => item), today, owedUrl('example'))
  return previewMessage({ template: step.template, channel: step.channel, contactId, storeId, data })
}
