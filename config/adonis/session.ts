import { defineConfig } from '@adonisjs/session'
import { environment } from '../../kernel/boot/environment.ts'
import { databaseSessionStore } from '../../kernel/identity/session_store.ts'

export default defineConfig({
  enabled: true,
  cookieName: 'benchpin_session',
  clearWithBrowser: false,
  age: '12 hours',
  cookie: { path: '/', httpOnly: true, secure: environment().secureCookies, sameSite: 'lax' },
  store: 'database',
  stores: { database: databaseSessionStore },
})
