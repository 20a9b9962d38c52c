import { defineConfig } from '@adonisjs/vite'
import { rootPath } from '../../kernel/boot/paths.ts'

// Absolute: the assets are this installation's, wherever the process was started.
export default defineConfig({ buildDirectory: 'public/assets', manifestFile: rootPath('public/assets/.vite/manifest.json'), assetsUrl: '/assets' })
