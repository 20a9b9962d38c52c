import { defineConfig, drivers } from '@adonisjs/core/encryption'

/** Adonis wants a key, though the one route here encrypts nothing. */
export default defineConfig({ default: 'gcm', list: { gcm: drivers.aes256gcm({ id: 'gcm', keys: ['x'.repeat(32)] }) } })
