import { defineConfig } from '@adonisjs/core/http'
import { environment } from '../../kernel/boot/environment.ts'

/** Address under which the application is reached. */
export const appUrl = environment().appUrl

/** HTTP server: one request id per request, cookies under the application's key. */
export const http = defineConfig({
  generateRequestId: true,
  allowMethodSpoofing: false,
  useAsyncLocalStorage: false,
  redirect: { forwardQueryString: false },
  // A comma is a comma: filters join their choices with it, and people write "Reyes, Ana" into a search box.
  qs: { parse: { comma: false } },
  trustProxy: (address: string) => address === '127.0.0.1' || address === '::1',
  cookie: { path: '/', httpOnly: true, secure: environment().secureCookies, sameSite: 'lax' },
})
