import { pluginHost, switchPlugin } from '@benchpin/kernel'

/** Disables a plugin for the ambient tenant, after all that need it: whichever plugins there are. */
export async function switchOff(plugin: string): Promise<void> {
  const { plugins } = pluginHost()
  const off = new Set([plugin])
  // In dependency order, so that one pass finds them all.
  for (const { manifest } of plugins) if (Object.keys(manifest.requires ?? {}).some((id) => off.has(id))) off.add(manifest.id)
  for (const { manifest } of [...plugins].reverse()) if (off.has(manifest.id)) await switchPlugin(manifest.id, false)
}
