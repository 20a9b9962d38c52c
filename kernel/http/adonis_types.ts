import '@adonisjs/core/providers/vinejs_provider'
import '@adonisjs/auth/initialize_auth_middleware'
import '@adonisjs/session/session_middleware'
import type { InferAuthenticators } from '@adonisjs/auth/types'
import type authConfig from '../../config/adonis/auth.ts'

/** The guards, as Adonis' types learn of them. */
declare module '@adonisjs/auth/types' {
  interface Authenticators extends InferAuthenticators<typeof authConfig> {}
}
