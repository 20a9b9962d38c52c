import { GEM_ORIGINS, PHENOMENA, SPECIES, STONE_CLARITIES, STONE_TREATMENTS, TRANSPARENCIES, VARIETIES } from '../vocabularies/colored_stones.ts'
import { SHAPES } from '../vocabularies/diamonds.ts'
import type { Family } from './definition.ts'
import { CERTIFICATE, choice, MEASUREMENTS, text } from './parts.ts'

/** Loose colored stones, single or in parcels. */
export const coloredStone: Family = {
  id: 'colored_stone',
  label: 'Colored stone',
  plural: 'Colored stones',
  prefix: 'C-',
  parcels: true,
  sections: [
    {
      title: 'Stone',
      attributes: [
        choice('category', 'Species', SPECIES, { required: true }),
        choice('variety', 'Variety', VARIETIES),
        choice('shape', 'Shape', SHAPES),
        { key: 'carat', label: 'Weight', type: 'carat', required: true, help: 'Of a parcel: the weight of the whole lot.' },
        text('color', 'Hue', { longest: 32 }),
        text('tone', 'Tone'),
        text('saturation', 'Saturation'),
        choice('clarity', 'Clarity', STONE_CLARITIES),
        choice('transparency', 'Transparency', TRANSPARENCIES),
        choice('phenomenon', 'Phenomenon', PHENOMENA),
        choice('origin', 'Origin', GEM_ORIGINS),
        choice('treatment', 'Treatment', STONE_TREATMENTS),
      ],
    },
    CERTIFICATE,
    { title: 'Measurements', attributes: MEASUREMENTS },
  ],
}
