import { renderSVG } from 'uqr'
import { businessDateIn, formatMoney, nowInstant, tenantState, type Money } from '@benchpin/kernel'
import { payableOf } from '@benchpin/plugins/receivables'
import { shownIn } from './options.ts'

/** A way to pay a document, ready to be shown. */
export interface ShownWay {
  label: string
  lines: string[]
  href: string | null
  /** A code to scan, as the address of an SVG that lies within it. */
  picture: string | null
}

/** How what is due on a document can be paid, as it stands at this moment. */
export interface WaysToPay {
  due: Money
  ways: ShownWay[]
}

/** A code to scan: as coarse as its text allows, so that an inch of it is read from paper, with the quiet zone of the standard (ISO/IEC 18004). */
const pictureOf = (text: string) => `data:image/svg+xml;base64,${Buffer.from(renderSVG(text, { ecc: 'M', border: 4 })).toString('base64')}`

/**
 * How what is still due on a document can be paid. Empty where nothing is due.
 *
 * @throws PayableTypeError, RecordNotFoundError where there is no such document
 */
export async function waysToPay(type: string, documentId: number): Promise<WaysToPay> {
  const { number, storeId, due } = await (await payableOf(type)).load(documentId)
  if (due <= 0 || number === null) return { due, ways: [] }
  const { currency } = await tenantState()
  const ways: ShownWay[] = []
  for (const { option, kind } of await shownIn(storeId)) {
    if (kind.currencies && !kind.currencies.includes(currency)) continue
    const way = await kind.way(option, { type, documentId, number, storeId, due, currency })
    if (way) ways.push({ label: option.label, lines: way.lines, href: way.href, picture: way.code ? pictureOf(way.code) : null })
  }
  return { due, ways }
}

/** The sentence above the ways on paper: which amount they are over, and when that was due. */
export async function printedNote(due: Money): Promise<string> {
  const { currency, locale, timeZone } = await tenantState()
  const day = new Date(`${businessDateIn(timeZone, nowInstant())}T00:00:00Z`).toLocaleDateString(locale, { year: 'numeric', month: 'long', day: 'numeric', timeZone: 'UTC' })
  return `Over the balance of ${formatMoney(due, { currency, locale })} that was due when this was printed, on ${day}. If you have paid a part since then, pay the rest.`
}
