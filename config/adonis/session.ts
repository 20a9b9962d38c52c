import { defineConfig } from '@adonisjs/session'
import { environment } from '../../kernel/boot/environment.ts'
import { databaseSessionStore } from '../../kernel/identity/session_store.ts'

export default defineConfig({
  enabled: true,
  // The prefix binds the cookie to this host and https; browsers refuse it over plain http.
  cookieName: environment().secureCookies ? '__Host-benchpin_session' : 'benchpin_session',
  clearWithBrowser: false,
  age: '12 hours',
  cookie: { path: '/', httpOnly: true, secure: environment().secureCookies, sameSite: 'lax' },
  store: 'database',
  stores: { database: databaseSessionStore },
})
