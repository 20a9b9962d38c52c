import { can, contributionsOf, isBusinessDate, searchSources, type FilterOption, type StoreState } from '@benchpin/kernel'
import type { DatePreset, ReportFilter } from '../declaration.ts'
import { dateInWords, dayOf, presetRange, PRESET_LABELS, rangeInWords, readRange, USUAL_PRESETS } from './dates.ts'

/** What a filter is read with. */
export interface FilterSurroundings {
  today: string
  locale: string
  /** The stores whose rows the user may see in this report. */
  stores: readonly StoreState[]
}

/** A filter as it was read from an address. */
export interface ReadFilter {
  filter: ReportFilter
  /** What the report's query receives. */
  value: unknown
  /** As it stands in the address; empty where it is the default. */
  raw: string
  /** The same without presets, which mean other days tomorrow. */
  fixed: string
  /** What it is set to, in words; empty where it keeps everything. */
  words: string
  options: FilterOption[]
  problem: string | null
}

type Reading = Omit<ReadFilter, 'filter' | 'raw' | 'options' | 'problem'> & { problem?: string }

type FilterOf<Type extends ReportFilter['type']> = Extract<ReportFilter, { type: Type }>

function readDateRange(filter: FilterOf<'date_range'>, text: string, { today, locale }: FilterSurroundings): Reading {
  const named = text || filter.default || 'month_to_date'
  const isPreset = Object.hasOwn(PRESET_LABELS, named)
  const value = isPreset ? presetRange(named as DatePreset, today) : readRange(named)
  if (!value) return { value: { from: null, to: null }, fixed: '', words: '', problem: 'Use days like 2026-01-01..2026-01-31, the earlier first.' }
  return { value, fixed: value.from || value.to ? `${value.from ?? ''}..${value.to ?? ''}` : 'all', words: rangeInWords(value, locale) }
}

function readDate(filter: FilterOf<'date'>, text: string, { today, locale }: FilterSurroundings): Reading {
  const value = text || dayOf(filter.default ?? 'today', today)
  if (!isBusinessDate(value)) return { value: today, fixed: '', words: '', problem: 'Use a date like 2026-01-31.' }
  return { value, fixed: value, words: dateInWords(value, locale) }
}

/** A store that the user may not see is as unknown as one that does not exist. */
function readStores(text: string, { stores }: FilterSurroundings): Reading {
  const asked = text.split(',').filter(Boolean)
  const chosen = asked.length > 0 ? stores.filter(({ id }) => asked.includes(String(id))) : stores
  const words = asked.length > 0 ? chosen.map(({ name }) => name).join(', ') : ''
  const problem = chosen.length < new Set(asked).size ? { problem: 'Choose from the stores of the list.' } : {}
  return { value: chosen.map(({ id }) => id), fixed: asked.join(','), words, ...problem }
}

function readChoice(filter: FilterOf<'choice'>, text: string, options: FilterOption[]): Reading {
  const asked = text === 'all' && !filter.single ? [] : text ? [...new Set(text.split(',').filter(Boolean))] : (filter.default ?? [])
  const known = options.filter(({ value }) => asked.includes(value))
  const wrong = known.length < asked.length || (filter.single && asked.length !== 1)
  const fixed = asked.length > 0 ? asked.join(',') : filter.default?.length ? 'all' : ''
  return { value: known.map(({ value }) => value), fixed, words: known.map(({ label }) => label).join(', '), ...(wrong ? { problem: 'Choose from the list.' } : {}) }
}

async function readRecord(source: string, text: string): Promise<Reading> {
  if (!text) return { value: null, fixed: '', words: '' }
  const id = /^\d{1,15}$/.test(text) ? Number(text) : 0
  const owner = (await contributionsOf(searchSources)).find((one) => one.id === source)
  const [hit] = id > 0 && owner && (await can(owner.permission)) ? await owner.resolve([id]) : []
  if (!hit) return { value: null, fixed: '', words: '', problem: 'Choose one from the search.' }
  return { value: id, fixed: text, words: hit.title }
}

function readFlag(filter: FilterOf<'flag'>, text: string): Reading {
  const value = text === '' ? (filter.default ?? false) : text === 'yes'
  const wrong = !['', 'yes', 'no'].includes(text)
  return { value, fixed: value === (filter.default ?? false) ? '' : value ? 'yes' : 'no', words: value ? 'Yes' : '', ...(wrong ? { problem: 'Use yes or no.' } : {}) }
}

async function reading(filter: ReportFilter, text: string, options: FilterOption[], around: FilterSurroundings): Promise<Reading> {
  switch (filter.type) {
    case 'date_range': return readDateRange(filter, text, around)
    case 'date': return readDate(filter, text, around)
    case 'store': return readStores(text, around)
    case 'choice': return readChoice(filter, text, options)
    case 'contact': return readRecord('contacts.contact', text)
    case 'record': return readRecord(filter.source, text)
    case 'text': return { value: text, fixed: text, words: text }
    case 'flag': return readFlag(filter, text)
  }
}

async function optionsOf(filter: ReportFilter, { stores }: FilterSurroundings): Promise<FilterOption[]> {
  if (filter.type === 'store') return stores.map(({ id, name }) => ({ value: String(id), label: name }))
  if (filter.type === 'date_range') return (filter.presets ?? USUAL_PRESETS).map((value) => ({ value, label: PRESET_LABELS[value] }))
  if (filter.type !== 'choice') return []
  return typeof filter.options === 'function' ? filter.options() : filter.options
}

/** Reads one filter from what stands under its key in an address; odd text becomes a problem, never a guess. */
export async function readFilter(filter: ReportFilter, asked: unknown, around: FilterSurroundings): Promise<ReadFilter> {
  const raw = typeof asked === 'string' ? asked.trim().slice(0, 500) : ''
  const options = await optionsOf(filter, around)
  const { problem = null, ...read } = await reading(filter, raw, options, around)
  return { filter, raw, options, problem: asked !== undefined && typeof asked !== 'string' ? 'Give one value here.' : problem, ...read }
}
