import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import BaseInertiaMiddleware from '@adonisjs/inertia/inertia_middleware'
import type { PageProps } from '@adonisjs/inertia/types'
import { sharedProps } from './shared_props.ts'

/** Gives every screen the shared props. They are computed when a page is rendered, inside the route's tenant. */
export default class InertiaMiddleware extends BaseInertiaMiddleware {
  override async share(ctx: HttpContext) {
    const props = await sharedProps(ctx, this.getValidationErrors(ctx) as Record<string, string>)
    return props as unknown as PageProps
  }

  async handle(ctx: HttpContext, next: NextFn): Promise<unknown> {
    await this.init(ctx)
    const output = await next()
    this.dispose(ctx)
    return output
  }
}
