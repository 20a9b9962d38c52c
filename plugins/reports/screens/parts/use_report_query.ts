import { ref, type Ref } from 'vue'
import { router } from '@inertiajs/vue3'
import type { ReportProps } from '../../screen_props.ts'

/** What a report is asked for lives in its address: it can be bookmarked, mailed, and gone back to. */
export interface ReportQuery {
  /** An answer is on its way. */
  busy: Ref<boolean>
  /** Changes parts of the address; empty ones leave it. Whatever changes but the page starts at the first one. */
  change(parts: Record<string, string>): void
  /** Sorts by a column; the same column again turns the order around. */
  sortBy(key: string): void
}

/** @param report the report as it stands */
export function useReportQuery(report: () => ReportProps): ReportQuery {
  const busy = ref(false)

  function change(parts: Record<string, string>): void {
    const { id, query, perPage } = report()
    const parameters = new URLSearchParams(query)
    if (perPage !== 100) parameters.set('perPage', String(perPage))
    for (const [key, value] of Object.entries(parts)) {
      if (value === '') parameters.delete(key)
      else parameters.set(key, value)
    }
    const text = parameters.toString()
    router.get(`/reports/${id}${text ? `?${text}` : ''}`, {}, {
      preserveState: true,
      preserveScroll: true,
      onStart: () => (busy.value = true),
      onFinish: () => (busy.value = false),
    })
  }

  return {
    busy,
    change,
    sortBy: (key) => change({ sort: report().sort === key ? `-${key}` : key }),
  }
}
