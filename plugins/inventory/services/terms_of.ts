import { wordLists } from '@benchpin/kernel'
import { attributesOf, type Family } from '../families/definition.ts'
import { words, type Term } from '../vocabularies/term.ts'

/** The words that an attribute of a family may have in the ambient tenant. */
export async function termsOf(family: Family, key: string): Promise<readonly Term[]> {
  const definition = attributesOf(family).find((one) => one.key === key)
  const own = definition?.list ? (await wordLists())[definition.list] : undefined
  return own ? words(own) : (definition?.vocabulary ?? [])
}
