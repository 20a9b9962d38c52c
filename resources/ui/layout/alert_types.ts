import type { StateTone } from '../../../kernel/http/screen_types.ts'

/** An alert as the bell and its page show it. */
export interface AlertEntry {
  id: number
  icon: string
  tone: StateTone
  title: string
  detail: string | null
  href: string
  /** When it was raised, UTC. */
  at: string
  isRead: boolean
}

/** What `GET /alerts/unread` answers: how many there are, and the latest. */
export interface UnreadAlerts {
  count: number
  alerts: AlertEntry[]
}
