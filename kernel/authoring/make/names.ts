import { AuthoringError } from '../errors.ts'

/** A piece's name in the spellings that code needs. */
export interface Names {
  /** Id of the plugin. */
  plugin: string
  /** `ring_size`: files, routes, ids. */
  snake: string
  /** `ringSize`: values. */
  camel: string
  /** `RingSize`: classes and components. */
  pascal: string
  /** `ring size`: sentences. */
  words: string
  /** `Ring size`: headings. */
  title: string
  /** `ring_sizes`: tables and addresses. */
  plural: string
}

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)

function pluralOf(snake: string): string {
  if (/[^aeiou]y$/.test(snake)) return `${snake.slice(0, -1)}ies`
  return /(s|x|ch|sh)$/.test(snake) ? `${snake}es` : `${snake}s`
}

/**
 * Spells a name: `RingSize`, `ring-size` and `ring_size` are the same.
 *
 * @throws AuthoringError where it is no name
 */
export function namesOf(plugin: string, name: string): Names {
  const snake = name.replaceAll(/([a-z0-9])([A-Z])/g, '$1_$2').replaceAll(/[\s-]+/g, '_').toLowerCase()
  if (!/^[a-z][a-z0-9]*(_[a-z0-9]+)*$/.test(snake)) throw new AuthoringError(`"${name}" is no name. Write one like RingSize or ring_size.`)
  const parts = snake.split('_')
  const pascal = parts.map(capital).join('')
  return { plugin, snake, pascal, camel: pascal.charAt(0).toLowerCase() + pascal.slice(1), words: parts.join(' '), title: capital(parts.join(' ')), plural: pluralOf(snake) }
}
