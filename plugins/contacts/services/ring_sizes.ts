/**
 * US ring sizes as stores keep them: quarters from 0 to 16. A size is 36.5 mm of inner circumference plus
 * 2.55 mm for each whole size (mass-produced US mandrels, ASTM-type scale as listed by Wikipedia, "Ring size").
 */
const LARGEST = 16

/** All sizes in their order, as text: `6`, `6.25`, `6.5`, `6.75`. */
export const US_RING_SIZES: readonly string[] = Array.from({ length: LARGEST * 4 + 1 }, (_, quarters) => String(quarters / 4))

/** Fingers on which sizes are kept. */
export const FINGERS = [
  { value: 'left_thumb', label: 'Left thumb' },
  { value: 'left_index', label: 'Left index' },
  { value: 'left_middle', label: 'Left middle' },
  { value: 'left_ring', label: 'Left ring' },
  { value: 'left_little', label: 'Left little' },
  { value: 'right_thumb', label: 'Right thumb' },
  { value: 'right_index', label: 'Right index' },
  { value: 'right_middle', label: 'Right middle' },
  { value: 'right_ring', label: 'Right ring' },
  { value: 'right_little', label: 'Right little' },
] as const

/** A finger's name on screens. */
export function fingerLabel(finger: string): string {
  return FINGERS.find(({ value }) => value === finger)?.label ?? finger
}
