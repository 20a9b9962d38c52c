import { announce, defineTopic } from '@benchpin/kernel'
import { visibleWork } from './work_rows.ts'

/** How one background work stands, for whoever may see it: its beginner, and those who manage background work. */
export const workTopic = defineTopic({
  id: 'automation.work',
  anyMember: true,
  params: ['id'],
  mayListen: ({ id }) =>
    visibleWork(Number(id)).then(
      () => true,
      () => false
    ),
})

/** Tells the screens that watch a work to ask how it stands. */
export function announceWork(id: number): Promise<void> {
  return announce(`automation.work/${id}`)
}
