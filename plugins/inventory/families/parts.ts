import { LABS } from '../vocabularies/diamonds.ts'
import type { Term } from '../vocabularies/term.ts'
import type { AttributeDefinition, AttributeSection } from './definition.ts'

/** An attribute with words to choose from. */
export function choice(key: string, label: string, vocabulary: readonly Term[], more: Partial<AttributeDefinition> = {}): AttributeDefinition {
  return { key, label, type: 'vocabulary', vocabulary, ...more }
}

/** A length in hundredths of a millimetre. */
export function length(key: string, label: string): AttributeDefinition {
  return { key, label, type: 'hundredths' }
}

/** A line of text. */
export function text(key: string, label: string, more: Partial<AttributeDefinition> = {}): AttributeDefinition {
  return { key, label, type: 'text', ...more }
}

/** Who certified a stone, and under which number. */
export const CERTIFICATE: AttributeSection = {
  title: 'Certificate',
  attributes: [choice('lab', 'Laboratory', LABS), text('certificateNumber', 'Certificate number', { longest: 64 }), text('laserInscription', 'Laser inscription')],
}

/** Length, width and depth of a stone. */
export const MEASUREMENTS: readonly AttributeDefinition[] = [
  length('measuredLength', 'Length (mm)'),
  length('measuredWidth', 'Width (mm)'),
  length('measuredDepth', 'Depth (mm)'),
]
