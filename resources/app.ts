import { createApp, h } from 'vue'
import { createInertiaApp } from '@inertiajs/vue3'
import ui from '@nuxt/ui/vue-plugin'
import { loadScreen } from './pages.ts'
import './slots.ts'
import RootFrame from './shell/RootFrame.vue'
import { registerServiceWorker } from './shell/install.ts'
import { keepIconsAtHome } from './shell/icons.ts'
import { layoutOf, prepareLayout } from './shell/layouts.ts'
import { mutationClient } from './ui/server/mutation_client.ts'
import './css/app.css'

keepIconsAtHome()
registerServiceWorker()

void createInertiaApp({
  title: (title) => (title ? `${title} · Benchpin` : 'Benchpin'),
  http: mutationClient(),
  progress: { color: 'var(--ui-primary)', delay: 150, showSpinner: false },
  resolve: async (name, page) => {
    const [screen] = await Promise.all([loadScreen(name), prepareLayout(page?.props)])
    return screen.default
  },
  // Inertia keeps the frame mounted between screens that share it.
  layout: (_name, page) => layoutOf(page.props),
  setup({ el, App, props, plugin }) {
    createApp({ render: () => h(RootFrame, null, { default: () => h(App, props) }) })
      .use(plugin)
      .use(ui)
      .mount(el as HTMLElement)
  },
})
