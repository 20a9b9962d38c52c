import { usePage } from '@inertiajs/vue3'

/**
 * The organization's words of an editable list, where the page brings them under `words` (the kernel's `wordLists`); undefined where it
 * does not, and the list's own words hold.
 */
export function useWords(): (list: string) => string[] | undefined {
  const page = usePage()
  return (list) => (page.props.words as Record<string, string[]> | undefined)?.[list]
}
