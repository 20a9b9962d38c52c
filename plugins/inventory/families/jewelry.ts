import { CLARITIES, DIAMOND_COLORS, SHAPES } from '../vocabularies/diamonds.ts'
import { JEWELRY_TYPES, METAL_COLORS, METALS, RING_SIZES, WEARERS } from '../vocabularies/jewelry.ts'
import type { Family } from './definition.ts'
import { choice, length, text } from './parts.ts'

/** Finished jewelry and what is sold beside it. */
export const jewelry: Family = {
  id: 'jewelry',
  label: 'Jewelry',
  plural: 'Jewelry',
  prefix: 'J-',
  parcels: false,
  sections: [
    {
      title: 'Piece',
      attributes: [
        choice('category', 'Type', JEWELRY_TYPES, { required: true, list: 'inventory.jewelry_types' }),
        choice('metal', 'Metal', METALS, { list: 'inventory.metals' }),
        choice('metalColor', 'Metal color', METAL_COLORS),
        { key: 'weight', label: 'Weight', type: 'gram' },
        choice('ringSize', 'Ring size', RING_SIZES),
        length('length', 'Length (mm)'),
        length('width', 'Width (mm)'),
        choice('wearer', 'For', WEARERS),
        text('brand', 'Brand', { longest: 64 }),
        text('marks', 'Hallmarks and stamps'),
      ],
    },
    {
      title: 'Main stone',
      attributes: [
        text('centerStone', 'Center stone'),
        choice('shape', 'Shape', SHAPES),
        { key: 'centerCarat', label: 'Center weight', type: 'carat' },
        { key: 'totalCarat', label: 'Total stone weight', type: 'carat' },
        choice('color', 'Color', DIAMOND_COLORS),
        choice('clarity', 'Clarity', CLARITIES),
      ],
    },
  ],
}
