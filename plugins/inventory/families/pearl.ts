import { BODYCOLORS, LUSTERS, MATCHINGS, NACRES, OVERTONES, PEARL_SHAPES, PEARL_TREATMENTS, PEARL_TYPES, STRAND_LENGTHS, SURFACES } from '../vocabularies/pearls.ts'
import type { Family } from './definition.ts'
import { CERTIFICATE, choice, length } from './parts.ts'

/** Loose pearls and strands, by count. */
export const pearl: Family = {
  id: 'pearl',
  label: 'Pearl',
  plural: 'Pearls',
  prefix: 'P-',
  parcels: false,
  sections: [
    {
      title: 'Pearl',
      attributes: [
        choice('category', 'Type', PEARL_TYPES, { required: true }),
        choice('shape', 'Shape', PEARL_SHAPES),
        choice('color', 'Body color', BODYCOLORS),
        choice('overtone', 'Overtone', OVERTONES),
        choice('luster', 'Luster', LUSTERS),
        choice('surface', 'Surface', SURFACES),
        choice('nacre', 'Nacre', NACRES),
        choice('matching', 'Matching', MATCHINGS),
        length('sizeFrom', 'Size from (mm)'),
        length('sizeTo', 'Size to (mm)'),
        { key: 'weight', label: 'Weight', type: 'gram' },
        choice('strandLength', 'Strand length', STRAND_LENGTHS),
        choice('treatment', 'Treatment', PEARL_TREATMENTS),
      ],
    },
    CERTIFICATE,
  ],
}
