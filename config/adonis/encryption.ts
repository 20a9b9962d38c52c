import { defineConfig, drivers } from '@adonisjs/core/encryption'
import { environment } from '../../kernel/boot/environment.ts'

export default defineConfig({
  default: 'gcm',
  list: { gcm: drivers.aes256gcm({ id: 'gcm', keys: [environment().appKey] }) },
})
