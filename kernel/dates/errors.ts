import { BenchpinError } from '../errors/kernel_error.ts'

/** Text that is no calendar day between 1900 and 9999, or arithmetic that leaves those years. */
export class BusinessDateError extends BenchpinError {
  static override code = 'E_BUSINESS_DATE'
  static override status = 422
}

/** A time zone name that is not in the IANA list. */
export class TimeZoneError extends BenchpinError {
  static override code = 'E_TIME_ZONE'
  static override status = 422
}

/** A point in time that is not an ISO string with a UTC offset. A mistake in code. */
export class InstantError extends BenchpinError {
  static override code = 'E_INSTANT'
  static override status = 500
}

/** A count of days that is not a whole number. A mistake in code. */
export class DayCountError extends BenchpinError {
  static override code = 'E_DAY_COUNT'
  static override status = 500
}
