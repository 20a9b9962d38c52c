import { WeakPasswordError } from './errors.ts'

/** Words that stand for the product and the trade: nobody's password is made of them. Names of the person and of the organization join them. */
export const WORDS_OF_CONTEXT = ['benchpin', 'bench', 'pin', 'jewelry', 'jewelers', 'jeweller', 'goldsmith', 'diamond', 'diamonds', 'gold', 'ring', 'store', 'counter', 'password', 'welcome', 'admin', 'owner', 'manager']

/** zxcvbn's marks go from 0 to 4; 3 stands for a hundred million guesses and more. */
const ENOUGH = 3
/** What is looked at: the rest of a long one only makes it better, and slower to judge. */
const LOOKED_AT = 100

interface Judge {
  check(password: string, words: string[]): { score: number }
}

let judge: Promise<Judge> | null = null

/** Loaded when a password is first set: the list holds 49,000 passwords of breaches. */
async function load(): Promise<Judge> {
  const [{ ZxcvbnFactory }, { adjacencyGraphs, dictionary }] = await Promise.all([import('@zxcvbn-ts/core'), import('@zxcvbn-ts/language-common')])
  return new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs })
}

function wordsOf(texts: string[]): string[] {
  return texts.flatMap((text) => [text, ...text.split(/[^\p{L}\p{N}]+/u)]).filter((word) => word.length >= 3)
}

/**
 * Refuses a password that is easy to guess: of the list of breached ones, close to one of them, a row of keys, or made of
 * words of the product, the person or the organization. It asks for no kind of character.
 *
 * @param own - e-mail, name, organization: what others know of the person
 * @throws WeakPasswordError
 */
export async function refuseWeakPassword(password: string, field: string, own: string[]): Promise<void> {
  judge ??= load()
  const { score } = (await judge).check(password.slice(0, LOOKED_AT), [...WORDS_OF_CONTEXT, ...wordsOf(own)])
  if (score >= ENOUGH) return
  throw new WeakPasswordError('This password is easy to guess: it is common, or made of words that others know of you. A few unrelated words make a good one.', { field })
}
