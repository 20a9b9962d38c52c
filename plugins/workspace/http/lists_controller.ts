import type { HttpContext } from '@adonisjs/core/http'
import { addWord, countedWords, deleteWord, editableListsOf, mergeWords, render, renameWord } from '@benchpin/kernel'
import type { ListsProps } from '../screen_props.ts'
import { wordChangeValidator, wordMergeValidator, wordValidator } from './validators.ts'

/** Settings > Lists: the words of dropdowns. */
export default class ListsController {
  async index(ctx: HttpContext) {
    const all = await editableListsOf()
    const chosen = all.find(({ id }) => id === ctx.request.qs().list) ?? all[0]
    const props: ListsProps = {
      lists: all.map(({ id, group, title }) => ({ id, group, title })),
      open: chosen
        ? { id: chosen.id, group: chosen.group, title: chosen.title, description: chosen.description, required: chosen.required ?? false, longest: chosen.longest, words: await countedWords(chosen) }
        : null,
    }
    return render(ctx, 'workspace::settings/Lists', props)
  }

  async add({ request, response }: HttpContext) {
    const { list, word } = await request.validateUsing(wordValidator)
    await addWord(list, word)
    return response.status(204)
  }

  async rename({ request, response }: HttpContext) {
    const { list, from, word, records } = await request.validateUsing(wordChangeValidator)
    return response.json(await renameWord(list, from, word ?? '', records))
  }

  async merge({ request, response }: HttpContext) {
    const { list, from, word } = await request.validateUsing(wordMergeValidator)
    return response.json(await mergeWords(list, from, word))
  }

  async destroy({ request, response }: HttpContext) {
    const { list, from, records } = await request.validateUsing(wordChangeValidator)
    return response.json(await deleteWord(list, from, records))
  }
}
