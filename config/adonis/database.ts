import { defineConfig } from '@adonisjs/lucid'
import { environment } from '../../kernel/boot/environment.ts'
import { mysqlConnection, sqliteConnection } from '../../kernel/database/connections.ts'

const { databaseUrl } = environment()

export default defineConfig({
  connection: 'main',
  connections: { main: databaseUrl.startsWith('mysql:') ? mysqlConnection(databaseUrl) : sqliteConnection(databaseUrl) },
})
