/** Draws from one seeded source of chance, so that the same seed always gives the same demo data. */
export interface Chance {
  /** A number from 0 up to but excluding 1. */
  random(): number
  /** A whole number from `from` to `to`, both included. */
  between(from: number, to: number): number
  /** True so often: 0.25 is one time in four. */
  odds(share: number): boolean
  /** One of a list. */
  pick<T>(list: readonly T[]): T
  /** Several different ones of a list, in chance order; all of them where there are no more. */
  some<T>(list: readonly T[], count: number): T[]
  /** One of a list, each as often as its weight says. */
  weighted<T>(list: readonly (readonly [T, number])[]): T
  /** Around 0, two thirds of the draws within 1: the sum of twelve even draws less six. */
  normal(): number
}

/** Makes the draws of demo data from a context's `random`. */
export function chanceOf(random: () => number): Chance {
  const between = (from: number, to: number) => from + Math.floor(random() * (to - from + 1))
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!
  return {
    random,
    between,
    pick,
    odds: (share) => random() < share,
    some(list, count) {
      const left = [...list]
      return Array.from({ length: Math.min(count, left.length) }, () => left.splice(Math.floor(random() * left.length), 1)[0]!)
    },
    weighted(list) {
      let rest = random() * list.reduce((sum, [, weight]) => sum + weight, 0)
      return (list.find(([, weight]) => (rest -= weight) < 0) ?? list.at(-1)!)[0]
    },
    normal: () => Array.from({ length: 12 }, random).reduce((sum, draw) => sum + draw, -6),
  }
}
