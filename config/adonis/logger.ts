import { defineConfig, targets } from '@adonisjs/core/logger'
import { environment } from '../../kernel/boot/environment.ts'

export default defineConfig({
  default: 'app',
  loggers: {
    app: {
      enabled: true,
      name: 'benchpin',
      level: environment().logLevel,
      redact: { paths: ['password', '*.password', 'headers.cookie', 'headers.authorization', '*.secret'], censor: '[kept secret]' },
      transport:
        environment().nodeEnv === 'development' ? { targets: [targets.pretty()] } : { targets: [targets.file({ destination: 1 })] },
    },
  },
})
