import type { NuxtUIOptions } from '@nuxt/ui/vite'

/**
 * Solid buttons under the pointer move toward the colour of headings, away from that of their words: Nuxt UI's own let the page
 * shine through, which leaves too little contrast. Written out, because Tailwind reads them here.
 */
const SOLID = {
  primary: 'hover:bg-[color-mix(in_oklab,var(--ui-primary),var(--ui-text-highlighted)_15%)] active:bg-[color-mix(in_oklab,var(--ui-primary),var(--ui-text-highlighted)_15%)]',
  secondary: 'hover:bg-[color-mix(in_oklab,var(--ui-secondary),var(--ui-text-highlighted)_15%)] active:bg-[color-mix(in_oklab,var(--ui-secondary),var(--ui-text-highlighted)_15%)]',
  success: 'hover:bg-[color-mix(in_oklab,var(--ui-success),var(--ui-text-highlighted)_15%)] active:bg-[color-mix(in_oklab,var(--ui-success),var(--ui-text-highlighted)_15%)]',
  warning: 'hover:bg-[color-mix(in_oklab,var(--ui-warning),var(--ui-text-highlighted)_15%)] active:bg-[color-mix(in_oklab,var(--ui-warning),var(--ui-text-highlighted)_15%)]',
  error: 'hover:bg-[color-mix(in_oklab,var(--ui-error),var(--ui-text-highlighted)_15%)] active:bg-[color-mix(in_oklab,var(--ui-error),var(--ui-text-highlighted)_15%)]',
  info: 'hover:bg-[color-mix(in_oklab,var(--ui-info),var(--ui-text-highlighted)_15%)] active:bg-[color-mix(in_oklab,var(--ui-info),var(--ui-text-highlighted)_15%)]',
} as const

const solidButtons = Object.entries(SOLID).map(([color, words]) => ({ color: color as keyof typeof SOLID, variant: 'solid' as const, class: words }))

/** A ring that is seen (3:1 against the page), where Nuxt UI's own is a quarter of the colour. */
const focusRing = { variant: ['solid', 'outline', 'soft', 'subtle', 'ghost', 'link'] as ('solid' | 'outline' | 'soft' | 'subtle' | 'ghost' | 'link')[], class: 'outline-primary focus-visible:outline-2 focus-visible:outline-offset-2' }

/**
 * How Nuxt UI's components look here. Colours themselves are set in resources/css/theme.css; this file chooses their names
 * and the few shapes that differ from Nuxt UI's own.
 */
export const uiTheme: NonNullable<NuxtUIOptions['ui']> = {
  colors: { primary: 'petrol', secondary: 'stone', neutral: 'stone', success: 'green', warning: 'amber', error: 'red', info: 'sky' },
  button: { slots: { base: 'cursor-pointer disabled:cursor-not-allowed pointer-coarse:min-h-11' }, compoundVariants: [focusRing, ...solidButtons] },
  input: { slots: { root: 'w-full', base: 'pointer-coarse:min-h-11' } },
  textarea: { slots: { root: 'w-full' } },
  select: { slots: { base: 'w-full pointer-coarse:min-h-11' } },
  selectMenu: { slots: { base: 'w-full pointer-coarse:min-h-11' } },
  modal: { slots: { overlay: 'bg-stone-950/40' } },
  slideover: { slots: { overlay: 'bg-stone-950/40' } },
  formField: { slots: { label: 'text-sm font-medium text-highlighted', error: 'mt-1 text-sm text-error' } },
}
