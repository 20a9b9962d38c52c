import { environment, sumMoney, type BusinessDate } from '@benchpin/kernel'
import type { MergeData } from '@benchpin/plugins/messaging'
import type { RemindableItem } from '../points.ts'
import { dayInWords, inWords } from './words.ts'

/** Purpose of the keys in links to what a customer owes. */
export const OWED = 'reminders.owed'
/** How long such a link works. */
export const OWED_MS = 180 * 86_400_000

/** The address of what a customer owes. */
export const owedUrl = (key: string) => `${environment().appUrl}/owed/${key}`

async function lineOf({ number, balance, dueDate }: RemindableItem, today: BusinessDate): Promise<string> {
  return `${number}: ${await inWords(balance)}, ${dueDate < today ? 'was due on' : 'due on'} ${await dayInWords(dueDate)}`
}

/**
 * What the words of a reminder are filled in with.
 *
 * @param link - where the customer sees what is owed at that moment
 */
export async function reminderData(items: readonly RemindableItem[], today: BusinessDate, link: string): Promise<MergeData> {
  const byDue = [...items].sort((a, b) => (a.dueDate === b.dueDate ? a.id - b.id : a.dueDate < b.dueDate ? -1 : 1))
  const lines: string[] = []
  for (const item of byDue) lines.push(await lineOf(item, today))
  return {
    items: lines.join('\n'),
    numbers: byDue.map(({ number }) => number).join(', '),
    total: sumMoney(items.map(({ balance }) => balance)),
    due_date: byDue[0]?.dueDate ?? null,
    link,
  }
}
