import { router } from '@inertiajs/vue3'
import { useToast } from '@nuxt/ui/composables/useToast'
import type { StateTone } from '../../../kernel/http/screen_types.ts'

/** A link inside a notice, to what was just saved. */
export interface NoticeLink {
  label: string
  href: string
}

/** Quiet messages at the corner of the screen, read out by screen readers. */
export interface Notices {
  /** What was done, in words that name it: "Invoice B-1042 saved". */
  saved(message: string, link?: NoticeLink): void
  warn(message: string, link?: NoticeLink): void
  /** Something that others did, and that shows here now. */
  info(message: string, link?: NoticeLink): void
  /** What happened, what was kept, what to do. Stays until it is closed. */
  failed(message: string, link?: NoticeLink): void
}

const icons: Record<StateTone, string> = {
  neutral: 'i-lucide-info',
  info: 'i-lucide-info',
  success: 'i-lucide-circle-check',
  warning: 'i-lucide-triangle-alert',
  error: 'i-lucide-circle-alert',
}

/** Call it in a component's setup. */
export function useNotice(): Notices {
  const toast = useToast()
  function show(message: string, tone: StateTone, link?: NoticeLink): void {
    toast.add({
      // The same words twice are one notice, not a pile.
      id: `${tone}:${message}`,
      title: message,
      color: tone,
      icon: icons[tone],
      duration: tone === 'error' ? 0 : 5000,
      actions: link ? [{ label: link.label, color: 'neutral', variant: 'outline', onClick: () => router.visit(link.href) }] : [],
    })
  }
  return {
    saved: (message, link) => show(message, 'success', link),
    warn: (message, link) => show(message, 'warning', link),
    info: (message, link) => show(message, 'info', link),
    failed: (message, link) => show(message, 'error', link),
  }
}
