/**
 * Vocabularies of colored stones. Source: the project's vocabularies file (gem_species_varieties, colored_stone,
 * phenomena, gem_origins: trade knowledge; treatments_agta: AGTA's code tables).
 */
import { words, type Term } from './term.ts'

/** Varieties by species. */
export const VARIETIES_OF: Readonly<Record<string, readonly string[]>> = {
  'Corundum': ['Ruby', 'Sapphire (Blue)', 'Pink Sapphire', 'Yellow Sapphire', 'Padparadscha', 'Fancy Sapphire', 'Star Sapphire', 'Star Ruby', 'Color-Change Sapphire'],
  'Beryl': ['Emerald', 'Aquamarine', 'Morganite', 'Heliodor', 'Goshenite', 'Red Beryl', 'Green Beryl'],
  'Chrysoberyl': ['Alexandrite', "Cat's-Eye Chrysoberyl", 'Chrysoberyl'],
  'Spinel': ['Red Spinel', 'Blue Spinel', 'Cobalt Spinel', 'Pink Spinel', 'Gray Spinel'],
  'Tourmaline': ['Paraiba', 'Rubellite', 'Indicolite', 'Verdelite', 'Chrome', 'Watermelon', 'Pink', 'Schorl'],
  'Garnet': ['Almandine', 'Pyrope', 'Rhodolite', 'Spessartine', 'Mandarin', 'Malaya', 'Tsavorite', 'Hessonite', 'Demantoid', 'Color-Change'],
  'Zoisite': ['Tanzanite'],
  'Topaz': ['Imperial', 'Blue', 'White', 'Pink'],
  'Peridot (Olivine)': ['Peridot'],
  'Zircon': ['Blue Zircon', 'White Zircon', 'Other'],
  'Quartz': ['Amethyst', 'Citrine', 'Ametrine', 'Smoky', 'Rose', 'Prasiolite', 'Rutilated', 'Rock Crystal'],
  'Chalcedony': ['Agate', 'Onyx', 'Carnelian', 'Chrysoprase', 'Bloodstone', 'Jasper', 'Sard'],
  'Opal': ['White', 'Black', 'Crystal', 'Boulder', 'Fire', 'Ethiopian'],
  'Feldspar': ['Moonstone', 'Sunstone', 'Labradorite', 'Amazonite'],
  'Jade': ['Jadeite', 'Nephrite'],
  'Spodumene': ['Kunzite', 'Hiddenite'],
  'Cordierite': ['Iolite'],
  'Turquoise': ['Turquoise'],
  'Lapis Lazuli': ['Lapis Lazuli'],
  'Malachite': ['Malachite'],
  'Diopside': ['Chrome Diopside'],
  'Apatite': ['Apatite'],
  'Andalusite': ['Andalusite'],
  'Sphene (Titanite)': ['Sphene'],
  'Kyanite': ['Kyanite'],
  'Benitoite': ['Benitoite'],
  'Rhodochrosite': ['Rhodochrosite'],
  'Organic': ['Amber', 'Coral', 'Jet', 'Ivory (restricted)', 'Shell Cameo', 'Mother of Pearl'],
  'Simulant': ['Cubic Zirconia', 'Moissanite', 'Glass', 'Doublet', 'Triplet'],
}

/** Species of gems. */
export const SPECIES = words(Object.keys(VARIETIES_OF))

/** Varieties of all species. */
export const VARIETIES = words([...new Set(Object.values(VARIETIES_OF).flat())])

/** Clarity of colored stones. */
export const STONE_CLARITIES = words([
  'Eye Clean', 'Slightly Included', 'Moderately Included', 'Heavily Included', 'Opaque', 'Translucent',
])

/** Transparency. */
export const TRANSPARENCIES = words([
  'Transparent', 'Semi-Transparent', 'Translucent', 'Semi-Translucent', 'Opaque',
])

/** Optical phenomena. */
export const PHENOMENA = words([
  'None', 'Asterism', 'Chatoyancy', 'Color Change', 'Adularescence', 'Aventurescence', 'Labradorescence',
  'Play-of-Color', 'Iridescence', 'Orient',
])

/** Where a stone comes from. */
export const GEM_ORIGINS = words([
  'Burma (Myanmar)', 'Kashmir', 'Ceylon (Sri Lanka)', 'Madagascar', 'Mozambique', 'Thailand', 'Cambodia',
  'Vietnam', 'Colombia', 'Zambia', 'Brazil', 'Ethiopia', 'Afghanistan', 'Russia', 'Tanzania', 'Kenya',
  'Nigeria', 'Australia', 'USA (Montana)', 'Unknown', 'Not Determined',
])

/** Treatments by AGTA's codes. */
export const STONE_TREATMENTS: readonly Term[] = [
  { value: 'N', label: 'N: None: no enhancement' },
  { value: 'E', label: 'E: Enhanced, routine (type unspecified)' },
  { value: 'ASBL', label: 'ASBL: Assembled (doublet/triplet)' },
  { value: 'B', label: 'B: Bleaching' },
  { value: 'C', label: 'C: Coating' },
  { value: 'D', label: 'D: Dyeing' },
  { value: 'F', label: 'F: Filling (glass, plastic, resin)' },
  { value: 'HF', label: 'HF: Heating with fissure filling' },
  { value: 'FH', label: 'FH: Flux healing' },
  { value: 'G', label: 'G: Gamma or electron irradiation' },
  { value: 'H', label: 'H: Heating' },
  { value: 'HP', label: 'HP: High pressure, high temperature' },
  { value: 'I', label: 'I: Impregnation' },
  { value: 'IMIT', label: 'IMIT: Imitation' },
  { value: 'L', label: 'L: Lasering / laser drilling' },
  { value: 'O', label: 'O: Oiling / resin infusion' },
  { value: 'R', label: 'R: Irradiation' },
  { value: 'SYN', label: 'SYN: Synthetic (laboratory-created)' },
  { value: 'U', label: 'U: Diffusion' },
  { value: 'W', label: 'W: Waxing / oiling of opaque stones' },
]
