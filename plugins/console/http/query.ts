import type { HttpContext } from '@adonisjs/core/http'

/** A text from the address's query; never longer than anybody would type. */
export function words({ request }: HttpContext, key: string): string {
  const value: unknown = request.qs()[key]
  return typeof value === 'string' ? value.trim().slice(0, 120) : ''
}

/** One of a list from the query, else the first of the list. */
export function oneOf<Word extends string>(ctx: HttpContext, key: string, all: readonly [Word, ...Word[]]): Word {
  const value = words(ctx, key)
  return all.find((word) => word === value) ?? all[0]
}

/** A whole positive number from the query, or null. */
export function count(ctx: HttpContext, key: string): number | null {
  const value = Number(words(ctx, key))
  return Number.isSafeInteger(value) && value > 0 ? value : null
}

/** Says in a notice what was done. */
export function notice({ session }: HttpContext, message: string): void {
  session.flash('notice', { tone: 'success', message })
}
