import type { Logger } from '@adonisjs/core/logger'

let logger: Pick<Logger, 'error' | 'warn' | 'info'> | null = null

/** Gives the kernel its logger; called by the kernel's provider at boot. */
export function useLogger(appLogger: Pick<Logger, 'error' | 'warn' | 'info'>): void {
  logger = appLogger
}

/** The application's logger, or null before boot. */
export function kernelLogger(): Pick<Logger, 'error' | 'warn' | 'info'> | null {
  return logger
}

/** Runs an effect whose failure must be known but must not undo what is already done. */
export async function reportFailure(what: string, effect: () => void | Promise<void>): Promise<void> {
  try {
    await effect()
  } catch (error) {
    logger?.error({ err: error }, `${what} failed`)
  }
}
