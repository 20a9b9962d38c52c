import { transaction } from '@benchpin/kernel'
import { Message } from '../models/message.ts'

const AT_ONCE = 100

/** Erases the words of messages from before a moment. Returns how many. */
export async function forgetWordsBefore(moment: string, signal: AbortSignal): Promise<number> {
  let erased = 0
  for (;;) {
    const old = await Message.query().where('createdAt', '<', moment).whereNotNull('body').whereNot('status', 'queued').orderBy('id').limit(AT_ONCE)
    if (old.length === 0 || signal.aborted) return erased
    await transaction(async () => {
      for (const message of old) await message.merge({ body: null }).save()
    })
    erased += old.length
  }
}
