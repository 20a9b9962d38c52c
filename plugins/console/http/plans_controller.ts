import type { HttpContext } from '@adonisjs/core/http'
import { pluginHost, RecordNotFoundError, render } from '@benchpin/kernel'
import type { PlanChoice } from '../screen_props.ts'
import { allPlans, deletePlan, savePlan } from '../services/plans.ts'
import { numberFrom } from './parameters.ts'
import { notice } from './query.ts'
import { planValidator } from './validators.ts'

function choices(): PlanChoice[] {
  return pluginHost().plugins.map(({ manifest }) => ({ id: manifest.id, title: manifest.title, description: manifest.description, essential: manifest.essential ?? false, requires: Object.keys(manifest.requires ?? {}) }))
}

/** Plans: which plugins are sold together. */
export default class PlansController {
  async index(ctx: HttpContext) {
    const titles = Object.fromEntries(choices().map(({ id, title }) => [id, title]))
    return render(ctx, 'console::Plans', { list: await allPlans(), titles })
  }

  async create(ctx: HttpContext) {
    return render(ctx, 'console::Plan', { plan: null, choices: choices() })
  }

  async store(ctx: HttpContext) {
    return this.#save(ctx, null)
  }

  async show(ctx: HttpContext) {
    const id = numberFrom(ctx.params.id)
    const plan = (await allPlans()).find((one) => one.id === id)
    if (!plan) throw new RecordNotFoundError('The plan')
    return render(ctx, 'console::Plan', { plan, choices: choices() })
  }

  async update(ctx: HttpContext) {
    return this.#save(ctx, numberFrom(ctx.params.id))
  }

  async destroy(ctx: HttpContext) {
    await deletePlan(numberFrom(ctx.params.id))
    notice(ctx, 'The plan is gone.')
    return ctx.response.redirect().status(303).toPath('/platform/plans')
  }

  async #save(ctx: HttpContext, id: number | null) {
    const { name, description, plugins } = await ctx.request.validateUsing(planValidator)
    const known = new Set(pluginHost().plugins.map(({ manifest }) => manifest.id))
    await savePlan(id, { name, description: description ?? '', plugins: plugins.filter((plugin) => known.has(plugin)) })
    notice(ctx, `${name} is saved. Organizations that have it change once it is applied to them.`)
    return ctx.response.redirect().status(303).toPath('/platform/plans')
  }
}
