import type { Contribution, ContributionCondition, ContributionPoint, PluginRegistrar } from './points.ts'

/** Everything that the loaded plugins have contributed in this process. */
export class ContributionRegistry {
  readonly #byPoint = new Map<string, Contribution<unknown>[]>()

  /** The registrar through which one plugin contributes. */
  registrarFor(pluginId: string): PluginRegistrar {
    const add = (point: string, contribution: Contribution<unknown>) => {
      const list = this.#byPoint.get(point) ?? []
      list.push(contribution)
      this.#byPoint.set(point, list)
    }
    return {
      pluginId,
      contribute<T>(point: ContributionPoint<T>, value: T, condition: ContributionCondition = {}) {
        add(point.id, { plugin: pluginId, value, ...condition })
      },
    }
  }

  /** All contributions to a point, whichever tenant may see them, in the plugins' dependency order. */
  all<T>(point: ContributionPoint<T>): Contribution<T>[] {
    return (this.#byPoint.get(point.id) ?? []) as Contribution<T>[]
  }

  /** All that one plugin contributes, by point. */
  ofPlugin(pluginId: string): [point: string, contributions: Contribution<unknown>[]][] {
    return [...this.#byPoint].flatMap(([point, list]): [string, Contribution<unknown>[]][] => {
      const own = list.filter(({ plugin }) => plugin === pluginId)
      return own.length > 0 ? [[point, own]] : []
    })
  }

  /** Everything that is contributed, with the id of its point; for checks that ask of every point alike. */
  entries(): { point: string; contribution: Contribution<unknown> }[] {
    return [...this.#byPoint].flatMap(([point, list]) => list.map((contribution) => ({ point, contribution })))
  }

  /** Everything that stands under a feature, with the id of its point. */
  underFeature(feature: string): { point: string; value: unknown }[] {
    return [...this.#byPoint].flatMap(([point, list]) => list.filter((contribution) => contribution.feature === feature).map(({ value }) => ({ point, value })))
  }

  /** Withdraws everything of a plugin: it was quarantined. */
  withdraw(pluginId: string): void {
    for (const [point, list] of this.#byPoint) {
      this.#byPoint.set(point, list.filter((contribution) => contribution.plugin !== pluginId))
    }
  }
}
