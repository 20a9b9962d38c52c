/** The scale of a chart: where its lines are and how high it reaches. */
export interface Axis {
  steps: number[]
  top: number
}

/**
 * Three or four lines at round figures, from zero to just above the largest value.
 *
 * @param unit the smallest sensible step: 100 for money in cents
 */
export function axisOf(values: number[], unit: number): Axis {
  const largest = Math.max(...values, unit)
  const rough = largest / 4
  const power = 10 ** Math.floor(Math.log10(rough))
  const factor = [1, 2, 2.5, 5, 10].find((each) => each * power >= rough) ?? 10
  const step = Math.max(unit, factor * power)
  const count = Math.ceil(largest / step)
  return { steps: Array.from({ length: count + 1 }, (_, index) => index * step), top: count * step }
}
