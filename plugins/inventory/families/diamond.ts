import { CLARITIES, CULETS, CUT_GRADES, DIAMOND_COLORS, DIAMOND_ORIGINS, DIAMOND_TREATMENTS, FANCY_HUES, FANCY_INTENSITIES, FINISH_GRADES, FLUORESCENCE, FLUORESCENCE_COLORS, GIRDLES, GROWTH_METHODS, SHAPES } from '../vocabularies/diamonds.ts'
import type { Family } from './definition.ts'
import { CERTIFICATE, choice, MEASUREMENTS, text } from './parts.ts'

/** Loose diamonds, single or in parcels. */
export const diamond: Family = {
  id: 'diamond',
  label: 'Diamond',
  plural: 'Diamonds',
  prefix: 'D-',
  parcels: true,
  sections: [
    {
      title: 'Grading',
      attributes: [
        choice('category', 'Natural or grown', DIAMOND_ORIGINS, { required: true }),
        choice('shape', 'Shape', SHAPES, { required: true }),
        { key: 'carat', label: 'Weight', type: 'carat', required: true, help: 'Of a parcel: the weight of the whole lot.' },
        choice('color', 'Color', DIAMOND_COLORS),
        choice('clarity', 'Clarity', CLARITIES),
        choice('cut', 'Cut', CUT_GRADES, { help: 'GIA grades the cut of round brilliants only.' }),
        choice('polish', 'Polish', FINISH_GRADES),
        choice('symmetry', 'Symmetry', FINISH_GRADES),
        choice('fluorescence', 'Fluorescence', FLUORESCENCE),
        choice('fluorescenceColor', 'Color of fluorescence', FLUORESCENCE_COLORS),
      ],
    },
    {
      title: 'Fancy color and treatment',
      attributes: [
        choice('fancyIntensity', 'Fancy intensity', FANCY_INTENSITIES),
        choice('fancyHue', 'Fancy color', FANCY_HUES),
        choice('treatment', 'Treatment', DIAMOND_TREATMENTS),
        choice('growthMethod', 'Growth method', GROWTH_METHODS),
      ],
    },
    CERTIFICATE,
    {
      title: 'Proportions',
      attributes: [
        ...MEASUREMENTS,
        { key: 'depthPercent', label: 'Total depth', type: 'rate' },
        { key: 'tablePercent', label: 'Table', type: 'rate' },
        choice('girdle', 'Girdle', GIRDLES),
        choice('culet', 'Culet', CULETS),
        text('cuttingStyle', 'Cutting style', { help: 'As the certificate prints it.' }),
      ],
    },
  ],
}
