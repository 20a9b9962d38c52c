import type { Plugin } from 'vite'

/**
 * Leaves the assets of earlier builds in place: servers that run and pages that are open still ask for them. Adonis' own plugin
 * would empty the folder, whatever the configuration says; `ace build` removes what is old.
 */
export function keepAssets(): Plugin {
  return { name: 'benchpin:keep-assets', enforce: 'post', config: () => ({ build: { emptyOutDir: false } }) }
}
