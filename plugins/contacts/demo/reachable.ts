import type { Chance } from '@benchpin/kernel'

/** Domains that can't be anybody's. */
const DOMAINS: readonly (readonly [string, number])[] = [['example.com', 45], ['example.net', 20], ['example.org', 12], ['mail.example', 12], ['inbox.example', 8], ['post.example', 3]]
/** The exchange and the lines in it that are kept free for fiction, in every area code. */
const LINES = Array.from({ length: 100 }, (_, index) => `555-01${String(index).padStart(2, '0')}`)
/** The stores' own numbers. */
const TAKEN = ['(904) 555-0142', '(904) 555-0163', '(305) 555-0117', '(612) 555-0188']

/** Gives out phone numbers and e-mail addresses, each once. */
export class Directory {
  readonly #chance: Chance
  readonly #free = new Map<string, string[]>()
  readonly #addresses = new Set<string>()

  constructor(chance: Chance) {
    this.#chance = chance
  }

  #linesOf(areaCode: string): string[] {
    let lines = this.#free.get(areaCode)
    if (!lines) {
      lines = LINES.filter((line) => !TAKEN.includes(`(${areaCode}) ${line}`))
      this.#free.set(areaCode, lines)
    }
    return lines
  }

  /** A number in the first area code of chance's order that has one left; null where none has. */
  phone(areaCodes: readonly string[]): string | null {
    const areaCode = this.#chance.some(areaCodes, areaCodes.length).find((code) => this.#linesOf(code).length > 0)
    if (areaCode === undefined) return null
    const lines = this.#linesOf(areaCode)
    const [line] = lines.splice(this.#chance.between(0, lines.length - 1), 1)
    return `(${areaCode}) ${line}`
  }

  /** An address made of a name, as people choose theirs. */
  email(firstName: string, lastName: string): string {
    const [first, last] = [firstName, lastName].map((name) => name.toLowerCase().replace(/[^a-z]/g, '')) as [string, string]
    const domain = this.#chance.weighted(DOMAINS)
    const names = [`${first}.${last}`, `${first}${last}`, `${first[0]}${last}`, `${first}_${last}`, `${last}.${first}`, `${first}${last}${this.#chance.between(1, 99)}`]
    const wanted = this.#chance.some(names, names.length).map((name) => `${name}@${domain}`)
    const address = wanted.find((one) => !this.#addresses.has(one)) ?? `${first}.${last}${this.#addresses.size}@${domain}`
    this.#addresses.add(address)
    return address
  }
}
