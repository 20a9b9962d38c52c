import { recordAudit } from '../audit/record_audit.ts'
import { ambient } from '../tenancy/context.ts'
import { useCase } from '../use_cases/use_case.ts'
import { editableList, type EditableList } from './editable_list.ts'
import { WordError, WordKeptError } from './errors.ts'
import { ListWord } from './list_word.ts'
import { replaceWord } from './replace_word.ts'
import { countedWords } from './words.ts'

const carrying = (count: number, word: string) => (count === 1 ? `1 record carries "${word}"` : `${count} records carry "${word}"`)

async function offer(list: EditableList, word: string, wanted: boolean): Promise<void> {
  const entry = await ListWord.query().where('list', list.id).where('word', word).first()
  const standing = list.words.includes(word)
  const state = wanted === standing ? null : wanted ? 'added' : 'hidden'
  if (!entry && state) await ListWord.create({ list: list.id, word, state })
  else if (entry && state === null) await entry.delete()
  else if (entry && state && entry.state !== state) await entry.merge({ state }).save()
}

/** The word as it is counted now; refused where it is protected, or carried by other records than the user was told. */
async function wordToChange(list: EditableList, word: string, expected: number): Promise<void> {
  const found = (await countedWords(list)).find((one) => one.word === word)
  if (!found) throw new WordError(`"${word}" is not in this list any more.`)
  if (found.protected) throw new WordKeptError(found.protected)
  if (found.records !== expected) throw new WordKeptError(`${carrying(found.records, word)} by now, not ${expected}. Look again before you change it.`)
}

function noted(list: EditableList, title: string, before: string[], after: string | null, touched: number): void {
  recordAudit({ operation: 'event', entity: 'list_maintenance', recordId: null, title: `${list.title}: ${title}`, before: { words: before }, after: { list: list.id, word: after, records: touched } })
}

/** One change of a list: a use case, after which the words are read anew. */
async function changing<T>(name: string, id: string, work: (list: EditableList) => Promise<T>): Promise<T> {
  return useCase(`kernel.${name}`, async () => {
    const result = await work(await editableList(id))
    ambient().memo.delete('list_words')
    return result
  })
}

function fitting(list: EditableList, typed: string): string {
  const word = typed.trim()
  if (!word) throw new WordError('Fill this in.')
  if (word.length > list.longest) throw new WordError(`Use at most ${list.longest} characters.`)
  return word
}

/**
 * Adds a word to a list.
 *
 * @throws WordError where it is there already
 */
export async function addWord(id: string, typed: string): Promise<void> {
  await changing('add_word', id, async (list) => {
    const word = fitting(list, typed)
    const same = (await countedWords(list)).find((one) => one.offered && one.word.toLowerCase() === word.toLowerCase())
    if (same) throw new WordError(`"${same.word}" is in the list already.`)
    await offer(list, word, true)
    noted(list, `${word} added`, [], word, 0)
  })
}

/**
 * Renames a word, in the list and in every record that carries it. All in one transaction, undone from the audit log as a whole.
 *
 * @param expected - how many records the user was told of
 * @throws WordError where the new word is in the list; WordKeptError where it is protected, or the count has changed
 */
export async function renameWord(id: string, from: string, typed: string, expected: number): Promise<{ records: number }> {
  return changing('rename_word', id, async (list) => {
    const to = fitting(list, typed)
    await wordToChange(list, from, expected)
    const other = (await countedWords(list)).find((one) => one.word !== from && one.word.toLowerCase() === to.toLowerCase())
    if (other) throw new WordError(`"${other.word}" is in the list already. Merge the two instead.`)
    const touched = await replaceWord(list.uses, from, to)
    await offer(list, from, false)
    await offer(list, to, true)
    noted(list, `${from} renamed to ${to}`, [from], to, touched)
    return { records: touched }
  })
}

/**
 * Merges words into another one of the list: their records carry that one from now on.
 *
 * @param from - each with how many records the user was told of
 * @throws WordError, WordKeptError
 */
export async function mergeWords(id: string, from: { word: string; records: number }[], into: string): Promise<{ records: number }> {
  return changing('merge_words', id, async (list) => {
    if (!(await countedWords(list)).some(({ word }) => word === into)) throw new WordError('Choose a word of the list.')
    const gone = from.filter(({ word }) => word !== into)
    let touched = 0
    for (const { word, records: expected } of gone) {
      await wordToChange(list, word, expected)
      touched += await replaceWord(list.uses, word, into)
      await offer(list, word, false)
    }
    await offer(list, into, true)
    noted(list, `${gone.map(({ word }) => word).join(', ')} merged into ${into}`, gone.map(({ word }) => word), into, touched)
    return { records: touched }
  })
}

/**
 * Deletes a word; records that carry it are left without one.
 *
 * @throws WordKeptError where its records need a word
 */
export async function deleteWord(id: string, word: string, expected: number): Promise<{ records: number }> {
  return changing('delete_word', id, async (list) => {
    await wordToChange(list, word, expected)
    if (list.required && expected > 0) throw new WordKeptError(`${carrying(expected, word)} and ${expected === 1 ? 'needs' : 'need'} a word. Merge it into another one instead.`)
    const touched = await replaceWord(list.uses, word, null)
    await offer(list, word, false)
    noted(list, `${word} deleted`, [word], null, touched)
    return { records: touched }
  })
}
