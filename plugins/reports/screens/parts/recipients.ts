/** Addresses that were typed, parted by commas, semicolons or blanks. */
export function recipientsOf(text: string): string[] {
  return [...new Set(text.split(/[\s,;]+/).filter(Boolean))]
}

/** What is mailed, as a person chooses it. */
export const MAIL_FORMATS = [
  { value: 'pdf', label: 'PDF' },
  { value: 'xlsx', label: 'Excel' },
  { value: 'csv', label: 'CSV' },
  { value: 'link', label: 'A link to the report' },
]
