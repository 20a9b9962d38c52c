import { noticeHtml, noticeText, type NoticeMail } from './notice_mail.ts'

/** Sends a mail of the kernel's. Inside a transaction, put it off with `afterCommit`. */
export async function sendNotice(to: { email: string; name: string }, notice: NoticeMail): Promise<void> {
  // Loaded late: the module waits for the application, and plugins import the kernel before that.
  const { default: mail } = await import('@adonisjs/mail/services/main')
  await mail.send((message) => {
    message.to(to.email, to.name).subject(notice.subject).html(noticeHtml(notice)).text(noticeText(notice))
  })
}
