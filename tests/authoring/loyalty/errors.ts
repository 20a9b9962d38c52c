import { BenchpinError } from '@benchpin/kernel'

/** More was to be paid with points than they are worth. */
export class PointsError extends BenchpinError {
  static override code = 'E_POINTS'
  static override status = 422
}
