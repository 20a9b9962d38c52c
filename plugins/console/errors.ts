import { BenchpinError } from '@benchpin/kernel'

/** A value that clashes with another record. */
export class TakenError extends BenchpinError {
  static override code = 'E_TAKEN'
  static override status = 422
}

/** What was typed is not the name that was asked for. */
export class NameMismatchError extends BenchpinError {
  static override code = 'E_NAME_MISMATCH'
  static override status = 422
  constructor(name: string) {
    super(`Type "${name}", just as it stands there.`, { field: 'name' })
  }
}

/** A plan that tenants have can't go. */
export class PlanInUseError extends BenchpinError {
  static override code = 'E_PLAN_IN_USE'
  static override status = 409
  constructor(tenants: number) {
    super(`${tenants} ${tenants === 1 ? 'organization has' : 'organizations have'} this plan. Give them another one first.`)
  }
}

/** The step does not fit the state that the organization or the work is in. */
export class WrongStateError extends BenchpinError {
  static override code = 'E_WRONG_STATE'
  static override status = 409
}

/** The daily backup was not written. */
export class DailyBackupError extends BenchpinError {
  static override code = 'E_DAILY_BACKUP'
  static override status = 500
  constructor(folder: string, why: string) {
    super(`No backup was written into ${folder}: ${why}`)
  }
}

/** Work over organizations that a job began did not come to its end. */
export class PurgeError extends BenchpinError {
  static override code = 'E_PURGE'
  static override status = 500
  constructor(names: string[]) {
    super(`Not wholly deleted: ${names.join(', ')}. The console's page of the work says why, and begins it again.`)
  }
}

/** Plugins that stand in the way of a switch, when it was not asked to take them along. */
export class CascadeWantedError extends BenchpinError {
  static override code = 'E_ENABLEMENT'
  static override status = 409
}
