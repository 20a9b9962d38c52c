import type { SharedProps } from '../../kernel/http/screen_types.ts'

declare module '@inertiajs/core' {
  interface InertiaConfig {
    /** `usePage().props` has these on every screen. */
    sharedPageProps: SharedProps
  }
}
