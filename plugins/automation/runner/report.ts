import { kernelLogger } from '@benchpin/kernel'

/** Runs something whose failure is logged and stops nothing else: the next pass tries again. */
export async function reportFailure(what: string, work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    kernelLogger()?.error({ err: error }, `${what} failed`)
  }
}
