import { setting } from '@benchpin/kernel'
import type { JobDeclaration } from '@benchpin/plugins/automation'
import { forgetWordsBefore } from '../services/forget_words.ts'
import { KEPT_DAYS } from '../settings.ts'

/** Erases words that were kept long enough. */
export const forgetWordsJob: JobDeclaration = {
  id: 'messaging.forget_words',
  title: 'Erase the words of old messages',
  description: 'Erases what was written in messages once the time is over for which you keep it. That they were sent stays.',
  schedule: '25 3 * * *',
  missed: 'catch_up',
  async run({ signal, note }) {
    const days = Number(await setting<string>(KEPT_DAYS))
    if (!(days > 0)) return
    const erased = await forgetWordsBefore(new Date(Date.now() - days * 86_400_000).toISOString(), signal)
    if (erased > 0) note(`Erased the words of ${erased} messages.`)
  },
}
