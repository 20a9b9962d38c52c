import { defineConfig } from '@adonisjs/core/logger'

/** Silent, as the application is about requests that go well. */
export default defineConfig({ default: 'app', loggers: { app: { enabled: true, level: 'warn' } } })
