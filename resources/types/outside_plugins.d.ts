/** Screens and slot components of plugins outside of plugins/; config/vite/outside_plugins.ts makes it. */
declare module 'virtual:benchpin/outside-plugins' {
  import type { DefineComponent } from 'vue'
  type Loaders = Record<string, () => Promise<{ default: DefineComponent }>>
  export const screens: Loaders
  export const slots: Loaders
}
