import { COMPLICATIONS, CRYSTALS, MOVEMENTS, WATCH_CONDITIONS, WATCH_SETS } from '../vocabularies/watches.ts'
import { METALS } from '../vocabularies/jewelry.ts'
import type { Family } from './definition.ts'
import { choice, length, text } from './parts.ts'

/** Watches, new and pre-owned. */
export const watch: Family = {
  id: 'watch',
  label: 'Watch',
  plural: 'Watches',
  prefix: 'W-',
  parcels: false,
  sections: [
    {
      title: 'Watch',
      attributes: [
        choice('category', 'Condition', WATCH_CONDITIONS, { required: true }),
        text('brand', 'Brand', { required: true, longest: 64 }),
        text('model', 'Model'),
        text('reference', 'Reference'),
        text('serial', 'Serial number'),
        { key: 'year', label: 'Year', type: 'count' },
        choice('movement', 'Movement', MOVEMENTS),
        text('caliber', 'Caliber'),
        choice('complication', 'Complication', COMPLICATIONS),
      ],
    },
    {
      title: 'Case and bracelet',
      attributes: [
        choice('metal', 'Case material', METALS, { list: 'inventory.metals' }),
        length('caseSize', 'Case (mm)'),
        length('lugWidth', 'Lug width (mm)'),
        choice('crystal', 'Crystal', CRYSTALS),
        text('bezel', 'Bezel'),
        text('dial', 'Dial'),
        text('bracelet', 'Bracelet or strap'),
        text('clasp', 'Clasp'),
        { key: 'linksCount', label: 'Links', type: 'count' },
        text('waterResistance', 'Water resistance'),
      ],
    },
    {
      title: 'What comes with it',
      attributes: [
        choice('completeness', 'Set', WATCH_SETS),
        { key: 'polished', label: 'Polished', type: 'toggle' },
        { key: 'aftermarketParts', label: 'Aftermarket parts', type: 'toggle' },
        text('serviceHistory', 'Service history'),
      ],
    },
  ],
}
