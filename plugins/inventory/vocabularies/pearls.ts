/**
 * Vocabularies of pearls. Source: the project's vocabularies file (pearls): GIA's seven value factors from its pearl
 * pages; types, nacre words and strand lengths are trade knowledge.
 */
import { words } from './term.ts'

/** Types of pearls. */
export const PEARL_TYPES = words([
  'Akoya', 'South Sea White', 'South Sea Golden', 'Tahitian', 'Freshwater', 'Keshi', 'Mabe', 'Natural',
  'Conch', 'Melo', 'Sea of Cortez', 'Imitation',
])

/** Shapes of pearls. */
export const PEARL_SHAPES = words([
  'Round', 'Near-round', 'Oval', 'Button', 'Drop', 'Semi-baroque', 'Baroque', 'Circled',
])

/** Body color. */
export const BODYCOLORS = words([
  'White', 'Cream', 'Yellow', 'Golden', 'Silver', 'Gray', 'Black', 'Pink', 'Lavender', 'Peach', 'Green',
  'Blue',
])

/** Overtone. */
export const OVERTONES = words([
  'Rose', 'Green', 'Silver', 'Blue', 'Aubergine', 'Peacock', 'None',
])

/** Luster. */
export const LUSTERS = words([
  'Excellent', 'Very Good', 'Good', 'Fair', 'Poor',
])

/** Surface. */
export const SURFACES = words([
  'Clean', 'Lightly Spotted', 'Moderately Spotted', 'Heavily Spotted',
])

/** Nacre. */
export const NACRES = words([
  'Acceptable', 'Nucleus Visible', 'Chalky Appearance',
])

/** Matching of a pair or strand. */
export const MATCHINGS = words([
  'Excellent', 'Very Good', 'Good', 'Fair', 'Poor', 'Not Applicable',
])

/** Treatments of pearls. */
export const PEARL_TREATMENTS = words([
  'None', 'Bleached', 'Dyed', 'Irradiated', 'Polished', 'Coated', 'Heated',
])

/** Strand lengths by name, in inches. */
export const STRAND_LENGTHS = words([
  'Collar (12 to 13 in)', 'Choker (14 to 16 in)', 'Princess (17 to 19 in)', 'Matinee (20 to 24 in)',
  'Opera (28 to 34 in)', 'Rope (37+ in)',
])
