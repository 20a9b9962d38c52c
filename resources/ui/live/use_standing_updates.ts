import { watch } from 'vue'
import { router } from '@inertiajs/vue3'
import type { SharedProps } from '../../../kernel/http/screen_types.ts'
import { useNotice } from '../feedback/use_notice.ts'
import { useServer } from '../server/use_server.ts'
import { useShared } from '../session/use_shared.ts'
import { useLive } from './use_live.ts'

type Standing = Pick<SharedProps, 'permissions' | 'features' | 'navigation' | 'slots' | 'stores' | 'store' | 'tenant' | 'user'>

/** What the user would notice: what is in the menu, and what may be done. */
function whatShows({ permissions, features, navigation }: Pick<Standing, 'permissions' | 'features' | 'navigation'>): string {
  return JSON.stringify([[...permissions].sort(), [...features].sort(), navigation])
}

/**
 * Keeps what every screen shares as it stands: a feature, a plugin or a right that is switched somewhere else comes or goes
 * on this screen too. Only the shared props are replaced; the page stays, with all that is typed into it.
 */
export function useStandingUpdates(): void {
  const shared = useShared()
  const server = useServer()
  const notice = useNotice()

  async function read(): Promise<void> {
    const { scope } = shared.value
    const standing = await server.get<Standing>(`/live/shared?scope=${scope}`).catch(() => null)
    if (!standing || scope !== shared.value.scope) return
    const differs = whatShows(standing) !== whatShows(shared.value)
    router.replace({ props: (props) => ({ ...props, ...standing }), preserveState: true, preserveScroll: true })
    if (differs) notice.info('Features or permissions were changed. The menu and the buttons show what you can do now.')
  }

  useLive(() => (shared.value.user && shared.value.tenant ? 'features' : null), () => void read())
  watch(() => shared.value.scope, () => void import('./live_line.ts').then(({ refresh }) => refresh()))
}
