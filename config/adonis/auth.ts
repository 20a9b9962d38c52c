import { defineConfig } from '@adonisjs/auth'
import { sessionGuard } from '@adonisjs/auth/session'
import { identityProvider, platformAdminProvider } from '../../kernel/identity/user_providers.ts'

const authConfig = defineConfig({
  default: 'member',
  guards: {
    member: sessionGuard({ useRememberMeTokens: false, provider: identityProvider }),
    platform: sessionGuard({ useRememberMeTokens: false, provider: platformAdminProvider }),
  },
})

export default authConfig
