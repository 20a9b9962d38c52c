import { defineConfig } from '@adonisjs/core/bodyparser'

export default defineConfig({
  allowedMethods: ['POST', 'PUT', 'PATCH', 'DELETE'],
  form: { convertEmptyStringsToNull: true, types: ['application/x-www-form-urlencoded'], limit: '1mb' },
  json: { convertEmptyStringsToNull: true, limit: '2mb', types: ['application/json'] },
  multipart: { autoProcess: true, convertEmptyStringsToNull: true, processManually: ['/files'], limit: '40mb', types: ['multipart/form-data'] },
})
