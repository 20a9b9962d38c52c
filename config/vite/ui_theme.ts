import type { NuxtUIOptions } from '@nuxt/ui/vite'

/**
 * How Nuxt UI's components look here. Colours themselves are set in resources/css/theme.css; this file chooses their names
 * and the few shapes that differ from Nuxt UI's own.
 */
export const uiTheme: NonNullable<NuxtUIOptions['ui']> = {
  colors: { primary: 'petrol', secondary: 'stone', neutral: 'stone', success: 'green', warning: 'amber', error: 'red', info: 'sky' },
  button: { slots: { base: 'cursor-pointer disabled:cursor-not-allowed pointer-coarse:min-h-11' } },
  input: { slots: { root: 'w-full', base: 'pointer-coarse:min-h-11' } },
  textarea: { slots: { root: 'w-full' } },
  select: { slots: { base: 'w-full pointer-coarse:min-h-11' } },
  selectMenu: { slots: { base: 'w-full pointer-coarse:min-h-11' } },
  modal: { slots: { overlay: 'bg-stone-950/40' } },
  slideover: { slots: { overlay: 'bg-stone-950/40' } },
  formField: { slots: { label: 'text-sm font-medium text-highlighted', error: 'mt-1 text-sm text-error' } },
}
