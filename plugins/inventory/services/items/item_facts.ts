import type { PeekFact } from '@benchpin/kernel/screens'
import type { AttributeDefinition } from '../../families/definition.ts'
import { familyOf } from '../../families/index.ts'
import type { AttributeValue, Item } from '../../models/item.ts'
import { labelOf } from '../../vocabularies/term.ts'

/** Facts that stand together on an item's page. */
export interface FactSection {
  title: string
  facts: PeekFact[]
}

/** Value of an attribute, wherever it is kept. */
export function attributeValue(item: Item, key: string): AttributeValue {
  const columns = item as unknown as Record<string, AttributeValue | undefined>
  return item.attributes[key] ?? columns[key] ?? null
}

function factOf({ label, type, vocabulary }: AttributeDefinition, value: AttributeValue): PeekFact {
  switch (type) {
    case 'vocabulary':
      return { label, type: 'text', value: labelOf(vocabulary ?? [], String(value)) }
    case 'hundredths':
      return { label, type: 'text', value: (Number(value) / 100).toFixed(2) }
    case 'rate':
      return { label, type: 'percent', value }
    case 'count':
      return { label, type: 'text', value: String(value) }
    case 'toggle':
      return { label, type: 'boolean', value }
    default:
      return { label, type, value }
  }
}

/** The family's attributes of an item that have a value, section by section. */
export function factSections(item: Item): FactSection[] {
  const sections = familyOf(item.family).sections.map(({ title, attributes }) => ({
    title,
    facts: attributes.flatMap((definition) => {
      const value = attributeValue(item, definition.key)
      return value === null ? [] : [factOf(definition, value)]
    }),
  }))
  return sections.filter(({ facts }) => facts.length > 0)
}
