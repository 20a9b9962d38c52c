import type { HttpContext } from '@adonisjs/core/http'
import { RecordNotFoundError } from '../database/errors.ts'
import { render } from '../http/render.ts'
import type { MailboxProps, MessageProps } from '../identity/screen_props.ts'
import { hasMailbox, mailboxEntries, mailboxMessage } from './mailbox_messages.ts'

function refuseElsewhere(): void {
  if (!hasMailbox()) throw new RecordNotFoundError('This page')
}

/** The mailbox of development and the demo: what would have been sent. */
export default class MailboxController {
  async index(ctx: HttpContext) {
    refuseElsewhere()
    return render(ctx, 'kernel::mailbox/Mailbox', { messages: await mailboxEntries() } satisfies MailboxProps)
  }

  async show(ctx: HttpContext) {
    refuseElsewhere()
    const { attachments, ...message } = await mailboxMessage(Number(ctx.params.id))
    const files = attachments.map(({ filename, contentType }) => ({ filename, contentType }))
    return render(ctx, 'kernel::mailbox/Message', { message: { ...message, files } } satisfies MessageProps)
  }

  /** A file of a message, always as a download: it is shown on the application's own address. */
  async attachment({ params, response }: HttpContext) {
    refuseElsewhere()
    const file = (await mailboxMessage(Number(params.id))).attachments[Number(params.number)]
    if (!file) throw new RecordNotFoundError('The file')
    response.header('content-type', file.contentType)
    response.attachment(file.filename)
    return response.send(Buffer.from(file.content, 'base64'))
  }
}
