/**
 * Vocabularies of diamonds. Source: the project's vocabularies file (diamond), which names each list's origin: shapes
 * and their aliases from RapNet's field list, grades from GIA's booklets; girdle and culet words, trade shapes beyond
 * the ten main ones and fluorescence are trade knowledge.
 */
import { words, type Term } from './term.ts'

/** Shapes of stones; what a certificate prints of the cutting style is kept beside. */
export const SHAPES: readonly Term[] = [
  { value: 'round', label: 'Round', aliases: ['B', 'BR', 'RB', 'RD', 'RBC', 'RND', 'ROUND'] },
  { value: 'princess', label: 'Princess', aliases: ['PRN', 'PR', 'PRIN', 'PN', 'PC', 'MDSQB', 'SMB'] },
  { value: 'cushion', label: 'Cushion', aliases: ['C', 'CU', 'CUX', 'CMB', 'CUSH', 'CRC', 'CSC', 'CX', 'RCSB', 'SCMB', 'SCX'] },
  { value: 'emerald', label: 'Emerald', aliases: ['E', 'EM', 'EC'] },
  { value: 'asscher', label: 'Asscher', aliases: ['A', 'CSS', 'CSSC', 'AC'] },
  { value: 'radiant', label: 'Radiant', aliases: ['R', 'RAD', 'RA', 'RC', 'RDN', 'CRB', 'RCRB'] },
  { value: 'oval', label: 'Oval', aliases: ['O', 'OV', 'OMB'] },
  { value: 'pear', label: 'Pear', aliases: ['P', 'PS', 'PSH', 'PB', 'PMB'] },
  { value: 'marquise', label: 'Marquise', aliases: ['M', 'MQ', 'MQB'] },
  { value: 'heart', label: 'Heart', aliases: ['H', 'HS', 'HT', 'MHRC'] },
  { value: 'baguette', label: 'Baguette', aliases: ['BG', 'BAG'] },
  { value: 'tapered_baguette', label: 'Tapered Baguette', aliases: ['TBAG', 'TB'] },
  { value: 'trilliant', label: 'Trilliant', aliases: ['TR', 'TRI', 'TRIL'] },
  { value: 'triangle', label: 'Triangle', aliases: ['TRNG'] },
  { value: 'half_moon', label: 'Half Moon', aliases: ['HM'] },
  { value: 'trapezoid', label: 'Trapezoid', aliases: ['TRAP', 'TZ'] },
  { value: 'shield', label: 'Shield', aliases: ['SH'] },
  { value: 'kite', label: 'Kite', aliases: ['K'] },
  { value: 'lozenge', label: 'Lozenge', aliases: ['LOZ'] },
  { value: 'hexagonal', label: 'Hexagonal', aliases: ['HEX'] },
  { value: 'octagonal', label: 'Octagonal', aliases: ['OCT'] },
  { value: 'pentagonal', label: 'Pentagonal', aliases: ['PENT'] },
  { value: 'square', label: 'Square', aliases: ['SQ'] },
  { value: 'rectangular', label: 'Rectangular', aliases: ['RECT'] },
  { value: 'star', label: 'Star', aliases: ['ST'] },
  { value: 'bullet', label: 'Bullet', aliases: ['BU'] },
  { value: 'calf', label: 'Calf', aliases: ['CALF'] },
  { value: 'briolette', label: 'Briolette', aliases: ['BRIO', 'BT'] },
  { value: 'rose', label: 'Rose Cut', aliases: ['ROSE'] },
  { value: 'old_european', label: 'Old European', aliases: ['OEC', 'EU'] },
  { value: 'old_miner', label: 'Old Miner', aliases: ['OMC', 'OM'] },
  { value: 'single_cut', label: 'Single Cut', aliases: ['SC'] },
  { value: 'cabochon', label: 'Cabochon', aliases: ['CAB'] },
  { value: 'other', label: 'Other', aliases: ['X', 'OTHER'] },
]

/** Natural or grown. */
export const DIAMOND_ORIGINS = words([
  'Natural', 'Laboratory-Grown',
])

/** Normal range D to Z, and the ranges that laboratories print. */
export const DIAMOND_COLORS = words([
  'D', 'E', 'F', 'G', 'H', 'I', 'J', 'K', 'L', 'M', 'N', 'O', 'P', 'Q', 'R', 'S', 'T', 'U', 'V', 'W', 'X', 'Y',
  'Z', 'K-L', 'M-N', 'O-P', 'Q-R', 'S-T', 'U-V', 'W-X', 'Y-Z',
])

/** Grades of fancy color, from weak to strong. */
export const FANCY_INTENSITIES = words([
  'Faint', 'Very Light', 'Light', 'Fancy Light', 'Fancy', 'Fancy Intense', 'Fancy Vivid', 'Fancy Dark',
  'Fancy Deep',
])

/** Hues of fancy color, spectral and not. */
export const FANCY_HUES = words([
  'Red', 'Orangy Red', 'Reddish Orange', 'Orange', 'Yellowish Orange', 'Yellow-Orange', 'Orange-Yellow',
  'Orangy Yellow', 'Yellow', 'Greenish Yellow', 'Green-Yellow', 'Yellow-Green', 'Yellowish Green', 'Green',
  'Bluish Green', 'Blue-Green', 'Green-Blue', 'Greenish Blue', 'Blue', 'Violetish Blue', 'Bluish Violet',
  'Violet', 'Purple', 'Reddish Purple', 'Red-Purple', 'Purple-Red', 'Purplish Red', 'Pink', 'Brown', 'Black',
  'Gray', 'White', 'Chameleon',
])

/** Eleven grades, and SI3, which is a trade grade and never one of GIA. */
export const CLARITIES = words([
  'FL', 'IF', 'VVS1', 'VVS2', 'VS1', 'VS2', 'SI1', 'SI2', 'SI3', 'I1', 'I2', 'I3',
])

/** Grades of cut; Ideal is not one of GIA. */
export const CUT_GRADES = words([
  'Ideal', 'Excellent', 'Very Good', 'Good', 'Fair', 'Poor',
])

/** Polish and symmetry. */
export const FINISH_GRADES = words([
  'Ideal', 'Excellent', 'Very Good', 'Good', 'Fair', 'Poor',
])

/** Strength of fluorescence. */
export const FLUORESCENCE = words([
  'None', 'Faint', 'Medium', 'Strong', 'Very Strong',
])

/** Color of fluorescence. */
export const FLUORESCENCE_COLORS = words([
  'Blue', 'Yellow', 'Green', 'Orange', 'White', 'Red',
])

/** Thickness of the girdle. */
export const GIRDLES = words([
  'Extremely Thin', 'Very Thin', 'Thin', 'Medium', 'Slightly Thick', 'Thick', 'Very Thick', 'Extremely Thick',
])

/** Size of the culet. */
export const CULETS = words([
  'None', 'Very Small', 'Small', 'Medium', 'Slightly Large', 'Large', 'Very Large', 'Extremely Large',
])

/** Laboratories that certify stones. */
export const LABS = words([
  'GIA', 'AGS', 'IGI', 'HRD', 'GCAL', 'GSI', 'EGL', 'AGL', 'SSEF', 'Gubelin', 'GRS', 'Lotus', 'CGL',
])

/** Treatments of diamonds. */
export const DIAMOND_TREATMENTS = words([
  'None', 'Laser Drilled', 'Fracture Filled', 'HPHT Color Enhanced', 'Irradiated', 'Annealed', 'Coated',
])

/** How a laboratory-grown diamond was grown. */
export const GROWTH_METHODS = words([
  'HPHT', 'CVD',
])
