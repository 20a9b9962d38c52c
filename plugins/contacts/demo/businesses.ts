/** A business that buys: a dealer with a resale certificate, an organization that pays no tax, or a company that gives presents. */
export interface BusinessCustomer {
  name: string
  exempt: 'resale' | 'organization' | null
  near: 'st_augustine' | 'jacksonville' | 'miami' | 'away'
  /** Where it is, of one that is away. */
  city?: string
}

const of = (near: BusinessCustomer['near'], exempt: BusinessCustomer['exempt'], ...names: string[]): BusinessCustomer[] => names.map((name) => ({ name, exempt, near }))

/** Business customers. */
export const BUSINESSES: readonly BusinessCustomer[] = [
  ...of('st_augustine', 'resale', 'Matanzas Bay Jewelry', 'Old City Estate Buyers', 'Lighthouse Gold & Coin', 'Vilano Jewelry Repair', 'Aviles Street Antiques'),
  ...of('jacksonville', 'resale', 'Riverside Gold Exchange', 'Avondale Fine Jewelry', 'San Jose Goldsmiths', 'Mandarin Diamond Setters', 'Beaches Watch Repair', 'Five Points Estate Jewelry', 'Amelia Island Gems'),
  ...of('miami', 'resale', 'Biscayne Diamond Brokers', 'Flagler Street Settings', 'Downtown Stone Traders', 'Brickell Watch Collective', 'Little Havana Joyeria', 'Calle Ocho Goldworks', 'Coconut Grove Designs', 'Gables Custom Jewelers', 'Aventura Gem Source', 'Hialeah Chain & Clasp', 'South Beach Bullion'),
  { name: 'Savannah River Jewelers', exempt: 'resale', near: 'away', city: 'Savannah' },
  { name: 'Peachtree Diamond House', exempt: 'resale', near: 'away', city: 'Atlanta' },
  { name: 'Lowcountry Goldsmith', exempt: 'resale', near: 'away', city: 'Charleston' },
  { name: 'Blue Ridge Gemcutters', exempt: 'resale', near: 'away', city: 'Asheville' },
  { name: 'Hudson Estate Partners', exempt: 'resale', near: 'away', city: 'New York' },
  ...of('st_augustine', 'organization', 'Cathedral Parish Guild', 'St. Johns Hospital Foundation', 'Ancient City Arts Council'),
  ...of('jacksonville', 'organization', 'First Coast Youth Orchestra', 'Duval Teachers Association', 'River City Animal Rescue'),
  ...of('miami', 'organization', 'Gables Community Theater', 'Biscayne Bay Conservancy', 'Iglesia San Lorenzo'),
  ...of('st_augustine', null, 'Castillo Harbor Resort', 'Bayfront Law Group', 'Palencia Golf Club'),
  ...of('jacksonville', null, 'Southbank Capital Advisors', 'St. Johns Shipbuilding Supply', 'Deerwood Orthodontics', 'First Coast Realty Partners', 'Northbank Hotel'),
  ...of('miami', null, 'Meridian Yacht Charters', 'Alhambra Plastic Surgery', 'Solano & Vega Attorneys', 'Blue Lagoon Hotel Group', 'Casa Ponce Events', 'Ocean Terrace Realty', 'Gulfstream Film Rentals'),
]

/** A business that supplies. Its name says what: the stock of the demo is bought accordingly. */
export interface Supplier {
  name: string
  city: string
  region: string
  postalCode: string
  areaCode: string
  partner?: boolean
}

const supplier = (name: string, city: string, region: string, postalCode: string, areaCode: string, partner = false): Supplier => ({ name, city, region, postalCode, areaCode, partner })

/** Vendors, and two dealers who also share the ownership of stones. */
export const SUPPLIERS: readonly Supplier[] = [
  supplier('Meridian Diamond Importers', 'New York', 'NY', '10036', '212'),
  supplier('Brillant & Sohn Diamonds', 'New York', 'NY', '10036', '646'),
  supplier('Antwerp Gate Diamonds', 'New York', 'NY', '10017', '212', true),
  supplier('Kalahari Rough & Polished Diamonds', 'Los Angeles', 'CA', '90014', '213'),
  supplier('Surat Star Diamonds', 'New York', 'NY', '10036', '917', true),
  supplier('Northern Light Diamonds', 'Chicago', 'IL', '60602', '312'),
  supplier('Mogok Gem Trading', 'Los Angeles', 'CA', '90014', '310'),
  supplier('Ratnapura Gems', 'New York', 'NY', '10036', '718'),
  supplier('Muzo Emerald & Gem House', 'Miami', 'FL', '33131', '305'),
  supplier('Tsavorite Road Gems', 'Tucson', 'AZ', '85701', '520'),
  supplier('Biwa Pearl Company', 'San Francisco', 'CA', '94108', '415'),
  supplier('Lagoon & Atoll Pearls', 'Honolulu', 'HI', '96813', '808'),
  supplier('Attleboro Findings & Chain', 'Attleboro', 'MA', '02703', '508'),
  supplier('Providence Castings', 'Providence', 'RI', '02903', '401'),
  supplier('Hartwell Bridal', 'New York', 'NY', '10018', '646'),
  supplier('Amara Fine Jewelry', 'Los Angeles', 'CA', '90014', '213'),
  supplier('Vicenza Gold Line', 'Miami', 'FL', '33166', '786'),
  supplier('Cordoba Gold Imports', 'Miami', 'FL', '33132', '305'),
  supplier('Silver Birch Jewelry', 'Santa Fe', 'NM', '87501', '505'),
  supplier('Taxco Silver Gallery', 'San Antonio', 'TX', '78205', '210'),
  supplier('Ironwood Contemporary Bands', 'Minneapolis', 'MN', '55401', '612'),
  supplier('Belmont Estate Jewelry', 'Boston', 'MA', '02108', '617'),
  supplier('Larkin Sterling', 'Newport', 'RI', '02840', '401'),
  supplier('Helvetia Watch Distribution', 'Miami', 'FL', '33126', '305'),
  supplier('Jura Time Watch Agency', 'New York', 'NY', '10022', '212'),
  supplier('Second Hand Watch Exchange', 'Dallas', 'TX', '75201', '214'),
  supplier('Gulf Coast Refining', 'Tampa', 'FL', '33602', '813'),
  supplier('First Coast Boxes & Display', 'Jacksonville', 'FL', '32216', '904'),
]
