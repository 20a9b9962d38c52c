import { deepEqual } from 'node:assert/strict'
import type { AsyncCommand, Arbitrary } from 'fast-check'
import { checkBooks } from '../checks.ts'
import { Refusal, type ModelBooks } from '../model/books.ts'
import type { BooksStore, Outcome } from '../store.ts'

/** Steps of one run: the books of a few months at a small store. */
export const STEPS_OF_RUN = 100

/** What a step asks for, found in the model: what the model says comes of it, and how the store is asked. */
export interface Asked {
  /** For whoever reads a failing run. */
  words: string
  /** Changes the model and answers the figures that are expected. @throws Refusal */
  expect(): unknown
  /** Asks the store through the plugins' public API; answers the same figures. */
  act(): Promise<unknown>
}

/** Something that happens in a store. */
export interface StepKind<Choice> {
  name: string
  /** Numbers that decide what is asked; they mean something in every state. */
  choice: Arbitrary<Choice>
  /** Null where there is nothing to do it to. Looks, and changes nothing. */
  ask(choice: Choice, books: ModelBooks, store: BooksStore): Asked | null
}

/** A step as fast-check plans, runs and shrinks it. */
export class Step<Choice> implements AsyncCommand<ModelBooks, BooksStore> {
  /** Counts the steps that were done, in all runs. */
  static done = 0
  readonly #kind: StepKind<Choice>
  readonly #choice: Choice
  #told = ''

  constructor(kind: StepKind<Choice>, choice: Choice) {
    this.#kind = kind
    this.#choice = choice
  }

  check(books: Readonly<ModelBooks>): boolean {
    // The model is asked once more when it runs, together with the store.
    return books.steps < STEPS_OF_RUN && this.#kind.ask(this.#choice, books, NO_STORE) !== null
  }

  async run(books: ModelBooks, store: BooksStore): Promise<void> {
    const asked = this.#kind.ask(this.#choice, books, store)!
    this.#told = `${books.day} ${this.#kind.name} ${asked.words}`
    books.steps++
    Step.done++
    books.earliest = books.day
    const day = books.day
    const expected = expectedOf(asked)
    if ('refused' in expected) this.#told += ` (refused: ${expected.refused})`
    deepEqual(await store.ask(day, asked.act), expected)
    await store.at(books.day, () => checkBooks(books, store))
  }

  toString(): string {
    return `\n  ${this.#told || `${this.#kind.name} (not run)`}`
  }
}

/** While a step is only looked at, nobody asks the store. */
const NO_STORE = null as unknown as BooksStore

function expectedOf(asked: Asked): Outcome {
  try {
    return { answer: asked.expect() }
  } catch (error) {
    if (error instanceof Refusal) return { refused: error.code }
    throw error
  }
}

/** The commands of a kind of step. */
export function commandsOf<Choice>(kind: StepKind<Choice>): Arbitrary<Step<Choice>> {
  return kind.choice.map((choice) => new Step(kind, choice))
}

/** One of a list, by any number; null of an empty one. */
export function oneOf<T>(list: readonly T[], pick: number): T | null {
  return list.length === 0 ? null : list[pick % list.length]!
}
