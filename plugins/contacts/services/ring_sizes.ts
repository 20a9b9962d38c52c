/**
 * US ring sizes as stores keep them: quarters from 0 to 16. Source of the scale: inner diameter in inches is
 * 0.458 + 0.032 for each whole size (just-color.com, ring size chart: 0 is 11.63 mm, 7 is 17.32 mm); ISO 8653:2016
 * measures the inner circumference in millimeters instead.
 */
const LARGEST = 16

/** All sizes in their order, as text: `6`, `6.25`, `6.5`, `6.75`. */
export const US_RING_SIZES: readonly string[] = Array.from({ length: LARGEST * 4 + 1 }, (_, quarters) => String(quarters / 4))

/** Inner diameter of a US size in millimeters, as text: `16.92` for 6.5. */
export function ringDiameter(size: string): string {
  return ((0.458 + 0.032 * Number(size)) * 25.4).toFixed(2)
}

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
