import type { HttpContext } from '@adonisjs/core/http'

/** A screen: `sales::Invoices` is plugins/sales/screens/Invoices.vue. */
export type ScreenName = `${string}::${string}`

/**
 * Answers with a screen. Adonis' own `inertia.render` knows pages by one central list; plugins have none.
 *
 * @param props - JSON values, in the shape that the screen declares
 */
export function render(ctx: HttpContext, screen: ScreenName, props: object): Promise<unknown> {
  const { inertia } = ctx as unknown as { inertia: { render(page: string, props: object): Promise<unknown> } }
  return inertia.render(screen, props)
}
