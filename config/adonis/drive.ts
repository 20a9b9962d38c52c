import { defineConfig, services } from '@adonisjs/drive'
import { environment } from '../../kernel/boot/environment.ts'

export default defineConfig({
  default: 'local',
  services: {
    local: services.fs({ location: `${environment().storage}/files`, serveFiles: false, visibility: 'private' }),
  },
})
