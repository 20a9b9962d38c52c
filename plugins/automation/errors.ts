import { BenchpinError } from '@benchpin/kernel'

/** Somebody cancelled the work that is running. */
export class WorkCancelledError extends BenchpinError {
  static override code = 'E_WORK_CANCELLED'
  static override status = 409
  constructor() {
    super('This was cancelled.')
  }
}

/** Another process holds what this one was running: whatever it has not committed by now is not its to commit. */
export class FencedError extends BenchpinError {
  static override code = 'E_FENCED'
  static override status = 409
  constructor(what: string) {
    super(`${what} was taken over by another process, because this one had not been heard of for too long. What it did since is not kept.`)
  }
}

/** The process ends, and with it what it was running. */
export class ProcessEndsError extends BenchpinError {
  static override code = 'E_PROCESS_ENDS'
  static override status = 503
  constructor() {
    super('The server is being stopped.')
  }
}

/** A job's schedule can't be read. */
export class JobDeclarationError extends BenchpinError {
  static override code = 'E_JOB_DECLARATION'
  static override status = 500
  constructor(expression: string) {
    super(`"${expression}" is no schedule. Use an expression of node-cron: minute, hour, day of month, month, day of week, like "30 2 * * *".`)
  }
}

/** Somebody asks for a run of a job that runs already. */
export class JobRunningError extends BenchpinError {
  static override code = 'E_JOB_RUNNING'
  static override status = 409
  constructor(title: string) {
    super(`“${title}” is running already, or is about to. Its history shows it.`)
  }
}
