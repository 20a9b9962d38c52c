import { defineConfig, transports } from '@adonisjs/mail'
import { mailboxTransport } from '../../kernel/mail/mailbox_transport.ts'

const smtp = process.env.SMTP_URL ? new URL(process.env.SMTP_URL) : null

export default defineConfig({
  default: smtp ? 'smtp' : 'mailbox',
  from: { address: process.env.MAIL_FROM ?? 'benchpin@localhost', name: 'Benchpin' },
  mailers: {
    mailbox: mailboxTransport(),
    smtp: transports.smtp({
      host: smtp?.hostname ?? 'localhost',
      port: Number(smtp?.port || 587),
      ...(smtp?.username ? { auth: { type: 'login', user: decodeURIComponent(smtp.username), pass: decodeURIComponent(smtp.password) } } : {}),
    }),
  },
})
