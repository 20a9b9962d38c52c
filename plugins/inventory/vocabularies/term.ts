/** A word of a vocabulary: what is stored, and what a person reads. */
export interface Term {
  value: string
  label: string
  /** Other spellings under which trade files and scanners know it. */
  aliases?: readonly string[]
}

/** A vocabulary whose words are stored as they are read. */
export function words(list: readonly string[]): readonly Term[] {
  return list.map((word) => ({ value: word, label: word }))
}

/** Label of a stored word; the word itself where the vocabulary has lost it. */
export function labelOf(vocabulary: readonly Term[], value: string): string {
  return vocabulary.find((term) => term.value === value)?.label ?? value
}
