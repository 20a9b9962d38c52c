import { noticeHtml, noticeText, type NoticeMail } from './notice_mail.ts'

/** A file that goes along with a mail. */
export interface MailAttachment {
  name: string
  contentType: string
  /** The bytes, or the absolute path of a local file. */
  content: Buffer | string
}

/** Sends a short mail with one button. Inside a transaction, put it off with `afterCommit`. */
export async function sendNotice(to: { email: string; name?: string }, notice: NoticeMail, attachments: readonly MailAttachment[] = []): Promise<void> {
  // Loaded late: the module waits for the application, and plugins import the kernel before that.
  const { default: mail } = await import('@adonisjs/mail/services/main')
  await mail.send((message) => {
    // A name with a line end must not become a header of its own.
    message.to(to.email, to.name?.replace(/\p{Cc}+/gu, ' ')).subject(notice.subject).html(noticeHtml(notice)).text(noticeText(notice))
    for (const { name, contentType, content } of attachments) {
      const options = { filename: name, contentType }
      if (typeof content === 'string') message.attach(content, options)
      else message.attachData(content, options)
    }
  })
}
