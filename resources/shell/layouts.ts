import type { DefineComponent } from 'vue'
import type { SharedProps } from '../../kernel/http/screen_types.ts'

/**
 * The frame around a screen that names none itself: the application's for whoever is signed in, the narrow card of the
 * sign-in pages for everybody else. Loaded on demand, so that the sign-in page does not carry the sidebar.
 */
export async function layoutOf(props: Partial<SharedProps> | undefined): Promise<DefineComponent> {
  if (props?.user || props?.platformAdmin) return (await import('../ui/layout/AppLayout.vue')).default as DefineComponent
  return (await import('../ui/layout/AuthLayout.vue')).default as DefineComponent
}
