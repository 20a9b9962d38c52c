/** A colored stone as the demo's vendors offer it. */
export interface GemKind {
  species: string
  variety: string
  hues: readonly string[]
  origins: readonly string[]
  treatments: readonly string[]
  /** Hundredths of a carat, from and to. */
  carats: readonly [number, number]
  /** Cost of the first carat in dollars; bigger stones cost more by the carat. */
  carat: number
  /** How often among all stones. */
  weight: number
  phenomenon?: string
}

const kind = (species: string, variety: string, hues: string, origins: string, treatments: string, carats: GemKind['carats'], carat: number, weight: number, phenomenon?: string): GemKind => ({
  species, variety, hues: hues.split(', '), origins: origins.split(', '), treatments: treatments.split(', '), carats, carat, weight, ...(phenomenon ? { phenomenon } : {}),
})

/** Colored stones of the demo, with costs that are made up but in proportion. */
export const GEM_KINDS: readonly GemKind[] = [
  kind('Corundum', 'Sapphire (Blue)', 'Blue, Royal Blue, Cornflower Blue, Violetish Blue', 'Ceylon (Sri Lanka), Madagascar, Thailand, Burma (Myanmar), USA (Montana)', 'H, H, H, N', [55, 420], 620, 60),
  kind('Corundum', 'Ruby', 'Red, Pigeon Blood Red, Purplish Red', 'Mozambique, Burma (Myanmar), Thailand', 'H, H, N', [50, 260], 1_150, 26),
  kind('Corundum', 'Pink Sapphire', 'Pink, Hot Pink, Purplish Pink', 'Madagascar, Ceylon (Sri Lanka)', 'H, N', [50, 280], 480, 18),
  kind('Corundum', 'Yellow Sapphire', 'Yellow, Golden Yellow', 'Ceylon (Sri Lanka), Thailand', 'H, N', [80, 400], 260, 14),
  kind('Corundum', 'Padparadscha', 'Orangy Pink', 'Ceylon (Sri Lanka), Madagascar', 'N, H', [60, 220], 1_650, 4),
  kind('Corundum', 'Star Sapphire', 'Grayish Blue, Blue', 'Ceylon (Sri Lanka)', 'N', [250, 900], 110, 5, 'Asterism'),
  kind('Beryl', 'Emerald', 'Green, Bluish Green, Vivid Green', 'Colombia, Zambia, Brazil', 'O, O, N', [45, 360], 980, 36),
  kind('Beryl', 'Aquamarine', 'Blue, Greenish Blue, Santa Maria Blue', 'Brazil, Nigeria, Madagascar', 'H, N', [120, 900], 145, 26),
  kind('Beryl', 'Morganite', 'Peach, Pink', 'Brazil, Madagascar, Afghanistan', 'N, R', [150, 800], 95, 14),
  kind('Chrysoberyl', 'Alexandrite', 'Green to Red', 'Brazil, Ceylon (Sri Lanka), Russia', 'N', [35, 160], 3_900, 4, 'Color Change'),
  kind('Chrysoberyl', "Cat's-Eye Chrysoberyl", 'Honey', 'Ceylon (Sri Lanka)', 'N', [150, 500], 420, 4, 'Chatoyancy'),
  kind('Spinel', 'Red Spinel', 'Red, Pinkish Red', 'Burma (Myanmar), Vietnam', 'N', [60, 280], 820, 10),
  kind('Spinel', 'Gray Spinel', 'Gray, Lavender Gray', 'Burma (Myanmar)', 'N', [90, 350], 240, 8),
  kind('Tourmaline', 'Rubellite', 'Pinkish Red, Purplish Red', 'Nigeria, Brazil, Mozambique', 'N, R', [120, 700], 180, 14),
  kind('Tourmaline', 'Indicolite', 'Blue, Greenish Blue', 'Brazil, Afghanistan', 'N, H', [90, 400], 320, 10),
  kind('Tourmaline', 'Paraiba', 'Neon Blue, Neon Green', 'Mozambique, Brazil', 'H', [35, 150], 4_800, 3),
  kind('Garnet', 'Tsavorite', 'Green, Yellowish Green', 'Tanzania, Kenya', 'N', [45, 220], 760, 14),
  kind('Garnet', 'Spessartine', 'Orange, Mandarin Orange', 'Nigeria, Tanzania', 'N', [100, 500], 170, 10),
  kind('Garnet', 'Rhodolite', 'Purplish Red, Raspberry', 'Tanzania, Madagascar, Ceylon (Sri Lanka)', 'N', [120, 700], 42, 14),
  kind('Garnet', 'Demantoid', 'Green', 'Russia, Madagascar', 'H, N', [40, 160], 1_600, 4),
  kind('Zoisite', 'Tanzanite', 'Violetish Blue, Bluish Violet', 'Tanzania', 'H', [90, 700], 310, 24),
  kind('Topaz', 'Imperial', 'Orange, Peach, Sherry', 'Brazil', 'N, H', [150, 600], 210, 8),
  kind('Topaz', 'Blue', 'Sky Blue, Swiss Blue, London Blue', 'Brazil, Nigeria', 'R', [200, 1400], 9, 18),
  kind('Peridot (Olivine)', 'Peridot', 'Yellowish Green, Green', 'Burma (Myanmar), USA (Montana)', 'N', [120, 700], 55, 14),
  kind('Zircon', 'Blue Zircon', 'Blue', 'Cambodia', 'H', [150, 700], 85, 8),
  kind('Quartz', 'Amethyst', 'Purple, Deep Purple', 'Brazil, Zambia', 'N, H', [200, 1800], 9, 20),
  kind('Quartz', 'Citrine', 'Golden Orange, Madeira', 'Brazil', 'H', [200, 1800], 7, 16),
  kind('Opal', 'Black', 'Blue-Green on Black, Red on Black', 'Australia', 'N', [90, 500], 640, 8, 'Play-of-Color'),
  kind('Opal', 'Ethiopian', 'White with Broad Flash, Honey', 'Ethiopia', 'N', [150, 900], 38, 12, 'Play-of-Color'),
  kind('Feldspar', 'Moonstone', 'White with Blue Sheen, Peach', 'Ceylon (Sri Lanka)', 'N', [200, 1200], 12, 10, 'Adularescence'),
  kind('Jade', 'Jadeite', 'Apple Green, Lavender', 'Burma (Myanmar)', 'N, W', [300, 1400], 160, 5),
  kind('Turquoise', 'Turquoise', 'Sky Blue, Greenish Blue', 'USA (Montana), Unknown', 'I, N', [300, 1500], 8, 8),
]
