/** The driver's own code of an error, whatever its shape. */
function driverCode(error: unknown): string {
  if (typeof error !== 'object' || error === null) return ''
  const { code } = error as { code?: unknown }
  return typeof code === 'string' ? code : ''
}

const DUPLICATE = new Set(['ER_DUP_ENTRY', 'SQLITE_CONSTRAINT_UNIQUE', 'SQLITE_CONSTRAINT_PRIMARYKEY'])
const CONFLICT = new Set(['ER_LOCK_DEADLOCK', 'ER_LOCK_WAIT_TIMEOUT', 'ER_CHECKREAD', 'SQLITE_BUSY', 'SQLITE_BUSY_SNAPSHOT'])
const REFERENCED = new Set(['ER_ROW_IS_REFERENCED_2', 'ER_ROW_IS_REFERENCED', 'SQLITE_CONSTRAINT_FOREIGNKEY', 'SQLITE_CONSTRAINT_TRIGGER'])

/** True where a unique key was violated. */
export function isDuplicateKey(error: unknown): boolean {
  return DUPLICATE.has(driverCode(error))
}

/** True where the whole use case should be tried again: a deadlock, a lock that did not come in time. */
export function isLockConflict(error: unknown): boolean {
  return CONFLICT.has(driverCode(error))
}

/** True where other records still point at the one to be deleted. */
export function isStillReferenced(error: unknown): boolean {
  return REFERENCED.has(driverCode(error))
}
