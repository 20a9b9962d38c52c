import type { OptionInput } from '../services/options.ts'

/** An option as the settings show it. */
export interface OptionView extends OptionInput {
  id: number
}

/** A kind as the settings show it. */
export interface KindChoice {
  id: string
  title: string
  handle: { label: string; placeholder: string; help?: string } | null
  details: { label: string; placeholder: string } | null
}

/** Props of Settings > Payment options. */
export interface OptionsProps {
  options: OptionView[]
  kinds: KindChoice[]
  stores: { id: number; name: string }[]
}
