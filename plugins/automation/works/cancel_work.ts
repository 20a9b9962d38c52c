import { afterCommit, nowInstant } from '@benchpin/kernel'
import { abortHere } from './running_here.ts'
import { stateOf, visibleWork, workRows, type WorkRow } from './work_rows.ts'
import type { WorkState } from './contract.ts'
import { announceWork } from './work_topic.ts'

/**
 * Cancels a work: at once where it still waits, else by telling whoever runs it. What it has finished by then stands; a
 * work that has ended stays as it is.
 *
 * @throws RecordNotFoundError where the user neither began it nor manages background work
 */
export async function cancelWork(id: number): Promise<WorkState> {
  await visibleWork(id)
  const now = nowInstant()
  await workRows().where('id', id).where('status', 'queued').update({ status: 'cancelled', ended_at: now, due_at: null, cancel_asked: 1 })
  await workRows().where('id', id).where('status', 'running').update({ cancel_asked: 1 })
  await afterCommit(() => abortHere(id))
  await announceWork(id)
  return stateOf((await workRows().where('id', id).first()) as WorkRow)
}
