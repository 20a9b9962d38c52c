import type { TestClient, TestResponse } from '@benchpin/kernel/testing'
import { idOf } from '../../../tests/helpers/screens.ts'

/** Long work as its page shows it. */
export interface Work {
  status: string
  result: unknown
}

/** Follows an answer to its long work and waits for its end. */
export async function workDone(admin: TestClient, answer: TestResponse): Promise<Work> {
  for (;;) {
    const work = (await admin.get(`/platform/works/${idOf(answer)}`)).body as Work
    if (work.status !== 'running') return work
  }
}
