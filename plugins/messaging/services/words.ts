import Mustache from 'mustache'
import { formatMoney, tenantState } from '@benchpin/kernel'
import { TemplateWordsError } from '../errors.ts'
import type { MergeData, MergeField } from '../points.ts'

/** Subject and body, either of a template or filled in. */
export interface Words {
  subject: string
  body: string
}

/** How many letters differ, for telling what somebody may have meant. */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (const [at, letter] of [...one].entries()) {
    const next = [at + 1]
    for (const [index, compared] of [...other].entries()) next.push(Math.min(next[index]! + 1, row[index + 1]! + 1, row[index]! + (letter === compared ? 0 : 1)))
    row = next
  }
  return row[other.length]!
}

function meant(name: string, keys: readonly string[]): string {
  const plain = name.toLowerCase().replaceAll(/\W+/g, '_')
  const [nearest] = keys.map((key) => ({ key, away: distance(plain, key) })).sort((a, b) => a.away - b.away)
  return nearest && nearest.away <= Math.max(3, nearest.key.length / 3) ? ` Did you mean {{${nearest.key}}}?` : ' Choose one from the list of fields.'
}

type Token = ReturnType<typeof Mustache.parse>[number]

/** Names in a text, and what else of Mustache it uses. Partials, other delimiters and unescaped values are none of it. */
function namesIn(tokens: readonly Token[], field: string): string[] {
  return tokens.flatMap((token) => {
    const [kind, name] = token
    if (kind === 'text' || kind === '!') return []
    if (kind === 'name') return [name]
    if (kind === '#' || kind === '^') return [name, ...namesIn(token[4] as unknown as Token[], field)]
    throw new TemplateWordsError(`Write fields with two braces, like {{customer_name}}, in place of "${name}".`, { field })
  })
}

function tokensOf(text: string, field: string): Token[] {
  try {
    return Mustache.parse(text)
  } catch {
    throw new TemplateWordsError('A field is not closed. Fields look like {{customer_name}}.', { field })
  }
}

/**
 * Checks that a text can be filled in with these fields.
 *
 * @param field - of the form, beside which a fault is shown
 * @throws TemplateWordsError which names what is misspelled, and what may have been meant
 */
export function checkWords(text: string, fields: readonly MergeField[], field: 'subject' | 'body'): void {
  const keys = fields.map(({ key }) => key)
  for (const name of namesIn(tokensOf(text, field), field)) {
    if (!keys.includes(name)) throw new TemplateWordsError(`There is no field {{${name}}}.${meant(name, keys)}`, { field })
  }
}

function dateIn(locale: string, date: string): string {
  return new Date(`${date}T00:00:00Z`).toLocaleDateString(locale, { year: 'numeric', month: 'long', day: 'numeric', timeZone: 'UTC' })
}

const oneLine = (text: string) => text.replace(/\p{Cc}+/gu, ' ')

/** Values as people read them: an amount with its currency, a date in the organization's style. */
async function readable(fields: readonly MergeField[], data: MergeData): Promise<Record<string, string>> {
  const { currency, locale } = await tenantState()
  const written = ({ key, type }: MergeField): string => {
    const value = data[key]
    if (value === null || value === undefined || value === '') return ''
    if (type === 'money') return formatMoney(Number(value), { currency, locale })
    if (type === 'date') return dateIn(locale, String(value))
    // What people entered can't break out of its line; only whoever declares the field says that it has several.
    if (type === 'lines') return String(value).split('\n').map(oneLine).join('\n')
    return oneLine(String(value))
  }
  return Object.fromEntries(fields.map((field) => [field.key, written(field)]))
}

/**
 * Fills words in. The result is plain text: whoever makes HTML of it escapes it as a whole, so that no value can become
 * markup. Mustache does it because it has no logic that a tenant's words could run, and tells its tokens to the check.
 */
export async function fillIn(words: Words, fields: readonly MergeField[], data: MergeData): Promise<Words> {
  const values = await readable(fields, data)
  const render = (text: string) => Mustache.render(text, values, {}, { escape: (value: string) => value })
  return { subject: render(words.subject).replace(/\s+/g, ' ').trim(), body: render(words.body).replace(/\n{3,}/g, '\n\n').trim() }
}

/** The example values of fields. */
export function examplesOf(fields: readonly MergeField[]): MergeData {
  return Object.fromEntries(fields.map(({ key, example }) => [key, example]))
}
