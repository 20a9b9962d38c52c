import { test } from '@japa/runner'
import fc from 'fast-check'
import { propertyRuns, propertySeed } from '@benchpin/kernel/testing'
import { checkBooks, checkWhole } from './checks.ts'
import { ModelBooks, type ModelPiece } from './model/books.ts'
import { stepKinds } from './steps/index.ts'
import { commandsOf, Step, STEPS_OF_RUN } from './steps/step.ts'
import { BooksStore } from './store.ts'

/** Steps on each database: a thousand, and ten thousand in the long run. */
const STEPS = Math.min(10_000, 10 * propertyRuns())

/** The day on which each store opens. */
const OPENED = '2026-01-05'

/** Prices of whole hundreds of dollars, to both sides of the surtax's cap. */
function showcase(): ModelPiece[] {
  return Array.from({ length: 40 }, (_, index) => ({ price: 10_000 * (1 + ((index * 7) % 23) + (index % 9 === 0 ? 60 : 0)), cost: 4_000 + index * 137, sold: false }))
}

test.group('The books of a store', () => {
  test('are what pencil and paper say after every step, and closed days stay as they were', async () => {
    const seed = propertySeed()
    const steps = stepKinds.flatMap(([weight, kind]) => Array.from({ length: weight }, () => commandsOf(kind)))
    let failed = false
    console.log(`\n  books: ${STEPS} random steps of PROPERTY_SEED=${seed}`)
    await fc.assert(
      fc.asyncProperty(fc.commands(steps, { maxCommands: 20 * STEPS_OF_RUN, size: 'max' }), async (commands) => {
        if (Step.done >= STEPS && !failed) return
        const pieces = showcase()
        const books = new ModelBooks(OPENED, pieces)
        const store = await BooksStore.open(OPENED, pieces)
        try {
          await store.at(OPENED, () => checkBooks(books, store))
          await fc.asyncModelRun(() => ({ model: books, real: store }), commands)
          await store.at(books.day, () => checkWhole(books, store))
        } catch (error) {
          failed = true
          throw error
        }
      }),
      // Nearly every run has its hundred steps; once all steps are done the rest do nothing.
      { seed, numRuns: Math.ceil(STEPS / 20), interruptAfterTimeLimit: 900_000, markInterruptAsFailure: true }
    )
  }).timeout(1_200_000)
})
