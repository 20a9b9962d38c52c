import { existsSync, readFileSync } from 'node:fs'
import { test } from '@japa/runner'
import { rootPath } from '@benchpin/kernel'

/** Requirements of levels 1 and 2 in the standard's release 5.0, by section: the last number of each that runs from 1, with those of level 3 left out. */
const SECTIONS: Record<string, number[]> = {
  '1.1': [1, 2],
  '1.2': [1, 2, 3, 4, 5, 6, 7, 8, 9],
  '1.3': [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11],
  '1.4': [1, 2, 3],
  '1.5': [1, 2],
  '2.1': [1, 2, 3],
  '2.2': [1, 2, 3],
  '2.3': [1, 2, 3, 4],
  '2.4': [1],
  '6.1': [1, 2, 3],
  '6.2': [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
  '6.3': [1, 2, 3, 4],
  '6.4': [1, 2, 3, 4],
  '6.5': [1, 2, 3, 4, 5],
  '6.6': [1, 2, 3],
  '6.8': [1, 2, 3, 4],
  '7.1': [1, 2, 3],
  '7.2': [1, 2, 3, 4],
  '7.3': [1, 2],
  '7.4': [1, 2, 3, 4, 5],
  '7.5': [1, 2],
  '7.6': [1, 2],
  '8.1': [1, 2],
  '8.2': [1, 2, 3],
  '8.3': [1],
  '8.4': [1],
}

interface Row {
  number: string
  level: string
  answer: string
  shown: string[]
}

function rows(): Row[] {
  const text = readFileSync(rootPath('resources/docs/asvs.md'), 'utf8')
  return text.split('\n').flatMap((line) => {
    const [, number, level, , answer, shown] = line.split('|').map((cell) => cell.trim())
    return /^\d+\.\d+\.\d+$/.test(number ?? '') ? [{ number: number!, level: level!, answer: answer!, shown: shown!.split('<br>') }] : []
  })
}

/** The reference of a cell to a test, or null where it is words. */
function reference(cell: string): { file: string; title: string } | null {
  const [, file, title] = /^`([^`]+\.spec\.ts)`: (.+)$/.exec(cell) ?? []
  return file && title ? { file, title } : null
}

test.group('The list of the security standard', () => {
  test('has every requirement of levels 1 and 2, once', ({ assert }) => {
    const wanted = Object.entries(SECTIONS).flatMap(([section, numbers]) => numbers.map((number) => `${section}.${number}`))
    assert.deepEqual(rows().map(({ number }) => number), wanted)
    for (const { number, level } of rows()) assert.include(['1', '2'], level, number)
  })

  test('names tests that exist', ({ assert }) => {
    const named = rows().flatMap(({ number, shown }) => shown.map(reference).flatMap((one) => (one ? [{ number, ...one }] : [])))
    assert.isAbove(named.length, 80)
    const missing = named.filter(({ file, title }) => !existsSync(rootPath(file)) || !readFileSync(rootPath(file), 'utf8').includes(`${title}`))
    assert.deepEqual(missing, [])
  })

  test('says yes, no or not applicable, and why where no test shows it', ({ assert }) => {
    for (const { number, answer, shown } of rows()) {
      assert.include(['yes', 'no', 'not applicable'], answer, number)
      const words = shown.filter((cell) => !reference(cell))
      if (answer !== 'yes') assert.isNotEmpty(words, `${number}: why`)
      else if (words.length === shown.length) assert.match(words[0]!, /^(By construction|Documented): .{10}/, number)
    }
  })
})
