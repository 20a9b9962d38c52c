import type { Component } from 'vue'
import type { SharedProps } from '../../kernel/http/screen_types.ts'

type Props = Partial<SharedProps> | undefined
type FrameName = 'application' | 'sign-in'

const loaders: Record<FrameName, () => Promise<{ default: Component }>> = {
  'application': () => import('../ui/layout/AppLayout.vue'),
  'sign-in': () => import('../ui/layout/AuthLayout.vue'),
}
const loaded = new Map<FrameName, Component>()

/** The application's frame for whoever is signed in, the narrow card of the sign-in pages for everybody else. */
function frameName(props: Props): FrameName {
  return props?.user || props?.platformAdmin ? 'application' : 'sign-in'
}

/** Fetches the frame that a page with these props needs: the sign-in page does not carry the sidebar. */
export async function prepareLayout(props: Props): Promise<void> {
  const name = frameName(props)
  if (!loaded.has(name)) loaded.set(name, (await loaders[name]()).default)
}

/** The frame around a screen that names none itself, once `prepareLayout` has fetched it. */
export function layoutOf(props: Props): Component | undefined {
  return loaded.get(frameName(props))
}
