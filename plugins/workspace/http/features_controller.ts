import type { HttpContext } from '@adonisjs/core/http'
import { featuresForScreen, render, switchFeature, useCase } from '@benchpin/kernel'
import { switchValidator } from './validators.ts'

/** Settings > Features. */
export default class FeaturesController {
  async index(ctx: HttpContext) {
    return render(ctx, 'workspace::settings/Features', { list: await featuresForScreen() })
  }

  async update({ params, request, response }: HttpContext) {
    const { enabled } = await request.validateUsing(switchValidator)
    await useCase('workspace.switch_feature', () => switchFeature(String(params.id), enabled))
    return response.redirect().status(303).back()
  }
}
