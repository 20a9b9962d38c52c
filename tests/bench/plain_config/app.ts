import { defineConfig } from '@adonisjs/core/http'

/** Adonis' own defaults. */
export const http = defineConfig({})
