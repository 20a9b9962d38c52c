/** The entries of a list that is written as running text, parted by commas. */
export function listOf(text: string): readonly string[] {
  return text.split(',').map((entry) => entry.trim().replace(/\s+/g, ' '))
}
