import type { DefineComponent } from 'vue'
import { screens as outsideScreens } from 'virtual:benchpin/outside-plugins'

/** A screen's module, as the bundler hands it over. */
export interface ScreenModule {
  default: DefineComponent
}

/** Loads a screen when it is first visited. */
export type ScreenLoader = () => Promise<ScreenModule>

const screens = new Map<string, ScreenLoader>()

/**
 * Adds screens under their page names (`plugin::path/Name`). Packed plugins add theirs through the same door;
 * a name that is there already is replaced by the later one.
 */
export function addScreens(loaders: Record<string, ScreenLoader>): void {
  for (const [name, load] of Object.entries(loaders)) screens.set(name, load)
}

/**
 * `/plugins/sales/screens/Invoices.vue` is `sales::Invoices`, `/kernel/screens/auth/SignIn.vue` is `kernel::auth/SignIn`.
 *
 * @throws Error where the path is not that of a screen
 */
export function pageName(path: string): string {
  const parts = /^\/(?:plugins\/)?([^/]+)\/screens\/(.+)\.vue$/.exec(path)
  if (!parts) throw new Error(`${path} is not a screen: screens are in kernel/screens or plugins/<id>/screens.`)
  return `${parts[1]}::${parts[2]}`
}

/**
 * The screen with this page name.
 *
 * @throws Error naming the file that is looked for, where there is none
 */
export async function loadScreen(name: string): Promise<ScreenModule> {
  const load = screens.get(name)
  if (!load) {
    const [owner, path] = name.split('::')
    throw new Error(`No screen "${name}". It is expected in ${owner === 'kernel' ? 'kernel' : `plugins/${owner}`}/screens/${path}.vue.`)
  }
  return load()
}

// What screens are made of is no screen; each one named here costs every visitor a line of the first script.
const found = import.meta.glob<ScreenModule>(['/kernel/screens/**/*.vue', '/plugins/*/screens/**/*.vue', '!**/parts/**'])
addScreens(Object.fromEntries(Object.entries(found).map(([path, load]) => [pageName(path), load])))
addScreens(outsideScreens)
