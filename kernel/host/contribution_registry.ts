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

  /** Withdraws everything of a plugin: it was quarantined. */
  withdraw(pluginId: string): void {
    for (const [point, list] of this.#byPoint) {
      this.#byPoint.set(point, list.filter((contribution) => contribution.plugin !== pluginId))
    }
  }
}
