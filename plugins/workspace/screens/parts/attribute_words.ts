/** `defaultStoreId` as a person reads it: "Default store". */
export function attributeWords(attribute: string): string {
  const words = attribute
    .replace(/Id$/, '')
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replaceAll('_', ' ')
    .toLowerCase()
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** A value of the log as text: lists one entry a line, objects one field a line; '' where there is none. */
export function valueLines(value: unknown): string[] {
  if (value === null || value === undefined || value === '') return []
  if (typeof value === 'boolean') return [value ? 'Yes' : 'No']
  if (Array.isArray(value)) return value.flatMap(valueLines)
  if (typeof value === 'object') return Object.entries(value).flatMap(([key, one]) => valueLines(one).map((line) => `${attributeWords(key)}: ${line}`))
  return [String(value)]
}
