/**
 * The UI kit: what screens of the kernel and of plugins are made of, beside Nuxt UI's own components (`<UButton>` and the like,
 * which need no import).
 */
export { default as AppLayout } from './layout/AppLayout.vue'
export { default as AuthLayout } from './layout/AuthLayout.vue'
export { default as BenchpinLogo } from './layout/BenchpinLogo.vue'
export { default as PageHeader } from './layout/PageHeader.vue'

export { default as ListFrame } from './list/ListFrame.vue'
export { default as PageSteps } from './list/PageSteps.vue'
export { default as QuickPeek } from './peek/QuickPeek.vue'
export { usePeek } from './peek/use_peek.ts'
export type { Peek, PeekTarget } from './peek/use_peek.ts'

export { default as CodeValue } from './values/CodeValue.vue'
export { default as StatePill } from './values/StatePill.vue'
export { default as ValueCell } from './values/ValueCell.vue'
export { formatDate, formatInstant, formatRelative, formatValue, isFigure } from './values/format_value.ts'
export type { CellValue, FormatOptions } from './values/format_value.ts'
export { useFormat } from './values/use_format.ts'
export type { Formats } from './values/use_format.ts'

export { default as CaratInput } from './form/CaratInput.vue'
export { default as DateInput } from './form/DateInput.vue'
export { default as FormControl } from './form/FormControl.vue'
export { default as FormFrame } from './form/FormFrame.vue'
export { default as FormRow } from './form/FormRow.vue'
export { default as GramInput } from './form/GramInput.vue'
export { default as MoneyInput } from './form/MoneyInput.vue'
export { default as RateInput } from './form/RateInput.vue'
export type { FormValue, FormValues } from './form/form_value.ts'
export { useUnsavedGuard } from './form/use_unsaved_guard.ts'

export { default as EmptyState } from './feedback/EmptyState.vue'
export { default as WorkProgress } from './feedback/WorkProgress.vue'
export { hasEnded, useWork } from './feedback/use_work.ts'
export type { WatchedWork, WorkState } from './feedback/use_work.ts'
export { useConfirm } from './feedback/use_confirm.ts'
export type { ConfirmQuestion } from './feedback/use_confirm.ts'
export { useDelayed } from './feedback/use_delayed.ts'
export { useNotice } from './feedback/use_notice.ts'
export type { NoticeLink, Notices } from './feedback/use_notice.ts'

export { default as KeyHint } from './keys/KeyHint.vue'
export { useShortcuts } from './keys/use_shortcuts.ts'
export type { Shortcut } from './keys/use_shortcuts.ts'

export { useLive } from './live/use_live.ts'
export type { LiveNews } from './live/use_live.ts'

export { default as RecordHeader } from './record/RecordHeader.vue'
export { default as RecordTimeline } from './record/RecordTimeline.vue'
export { default as SectionCard } from './record/SectionCard.vue'
export { default as StatFigure } from './record/StatFigure.vue'
export { default as TabsBar } from './record/TabsBar.vue'

export { default as MonthlyBars } from './charts/MonthlyBars.vue'
export { default as PointChart } from './charts/PointChart.vue'
export { default as SlotOutlet } from './slots/SlotOutlet.vue'

export { ConflictError, ForbiddenError, NetworkError, ServerError, ValidationError } from './server/errors.ts'
export type { FieldError } from './server/errors.ts'
export { useServer } from './server/use_server.ts'
export type { Server, ServerOptions } from './server/use_server.ts'

export { useAppearance } from './session/use_appearance.ts'
export { useFeatures } from './session/use_features.ts'
export { usePermissions } from './session/use_permissions.ts'
export { useWords } from './session/use_words.ts'
export { useShared } from './session/use_shared.ts'

export type * from '../../kernel/http/dashboard_types.ts'
export type * from '../../kernel/http/screen_types.ts'
