/** Business dates, instants and aging. Server side: it uses luxon. */
export { AGING_BUCKETS, agingBucket } from './aging.ts'
export type { AgingBucket } from './aging.ts'
export { addDays, compareDates, daysBetween, isBusinessDate, monthStart, parseBusinessDate } from './business_date.ts'
export type { BusinessDate } from './business_date.ts'
export { BusinessDateError, DayCountError, InstantError, TimeZoneError } from './errors.ts'
export { businessDateIn, isTimeZone, nowInstant } from './instant.ts'
export type { Instant } from './instant.ts'
