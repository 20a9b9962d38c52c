import { ZxcvbnFactory } from '@zxcvbn-ts/core'
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common'

const judge = new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs })

/**
 * How hard a password is to guess, from 0 to 4; 3 is what the server takes. The same judge as the server's, which also knows
 * the words of the trade.
 *
 * @param own what others know of the person
 */
export function scoreOf(password: string, own: string[]): number {
  return judge.check(password.slice(0, 100), ['benchpin', ...own.flatMap((text) => [text, ...text.split(/[^\p{L}\p{N}]+/u)]).filter((word) => word.length >= 3)]).score
}
