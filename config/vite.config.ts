import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'
import vue from '@vitejs/plugin-vue'
import adonisjs from '@adonisjs/vite/client'
import ui from '@nuxt/ui/vite'
import { outsidePlugins } from '../kernel/host/plugin_folders.ts'
import { findIconNames } from './vite/icon_names.ts'
import { keepAssets } from './vite/keep_assets.ts'
import { componentsOf, outsidePluginScreens } from './vite/outside_plugins.ts'
import { uiTheme } from './vite/ui_theme.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

/** Folders that hold screens, and sources that name icons or Tailwind classes. */
const outside = outsidePlugins()
const sourceFolders = ['resources', 'kernel', 'plugins', ...outside.map(({ folder }) => folder)]
const outsideComponents = componentsOf(outside)

/**
 * The browser bundle: one entry, a chunk a screen. Nothing in it reaches another host: fonts are assets, and every icon
 * named in the sources is inside the bundle; an icon name that does not exist stops the build.
 */
export default defineConfig({
  root,
  plugins: [
    outsidePluginScreens(root, outside),
    vue(),
    adonisjs({
      entryPoints: ['resources/app.ts'],
      buildDirectory: 'public/assets',
      assetsUrl: '/assets',
      reload: ['resources/root.edge'],
    }),
    keepAssets(),
    ui({
      router: 'inertia',
      // Packed, the screens lie below node_modules, where Nuxt UI looks for its components only in packages that are named.
      scanPackages: root.includes('/node_modules/') ? ['@benchpin/kernel'] : [],
      dts: false,
      autoImport: false,
      // Components of Nuxt UI resolve by their name in a template; our own are imported, so that a reader finds them.
      components: { dirs: [] },
      experimental: { componentDetection: outsideComponents.length > 0 ? outsideComponents : true },
      icon: { mode: 'svg', clientBundle: { icons: findIconNames(root, sourceFolders), sizeLimitKb: 512 } },
      theme: { colors: ['primary', 'secondary', 'success', 'info', 'warning', 'error', 'neutral'] },
      ui: uiTheme,
    }),
  ],
  server: { fs: { allow: [root, ...outside.map(({ folder }) => folder)] } },
  resolve: {
    dedupe: ['vue', '@inertiajs/vue3', '@nuxt/ui'],
    alias: [
      { find: /^@benchpin\/ui$/, replacement: `${root}resources/ui/index.ts` },
      { find: /^@benchpin\/kernel\//, replacement: `${root}kernel/` },
      // Parts of screens that one plugin offers to another: @benchpin/plugins/receivables/screens/parts/PaymentPanel.vue.
      { find: /^@benchpin\/plugins\/([^/]+)\//, replacement: `${root}plugins/$1/` },
    ],
  },
  build: {
    target: 'es2023',
    chunkSizeWarningLimit: 400,
    rolldownOptions: {
      treeshake: {
        // The UI kit is one barrel: without this, a screen that uses one component would load all of them.
        moduleSideEffects: [
          { test: /\/resources\/ui\/.*\.(ts|vue)$/, sideEffects: false },
          { test: /.*/, sideEffects: true },
        ],
      },
    },
  },
})
