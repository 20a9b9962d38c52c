/** A watch of the demo's invented makers. */
export interface WatchModel {
  brand: string
  model: string
  /** Begins the reference. */
  reference: string
  movement: string
  caliber: string
  complication: string
  metals: readonly string[]
  /** Hundredths of a millimeter. */
  caseSize: number
  dials: readonly string[]
  bracelets: readonly string[]
  waterResistance: string
  /** New retail in dollars. */
  retail: number
}

const STEEL = ['Stainless Steel']
const STEEL_OR_GOLD = ['Stainless Steel', 'Stainless Steel', '18K Gold']
const SPORT_DIALS = ['Black', 'Blue', 'Green', 'Silver', 'White']
const DRESS_DIALS = ['White', 'Silver', 'Champagne', 'Blue', 'Anthracite']

type Row = readonly [model: string, reference: string, movement: string, caliber: string, complication: string, metals: readonly string[], size: number, dials: readonly string[], bracelets: readonly string[], water: string, retail: number]

const by = (brand: string, rows: readonly Row[]): WatchModel[] =>
  rows.map(([model, reference, movement, caliber, complication, metals, caseSize, dials, bracelets, waterResistance, retail]) => ({
    brand, model, reference, movement, caliber, complication, metals, caseSize: caseSize * 100, dials, bracelets, waterResistance, retail,
  }))

const BRACELET = ['Three-link bracelet', 'Five-link bracelet']
const STRAP = ['Leather strap', 'Alligator strap']
const DIVE = ['Three-link bracelet', 'Rubber strap', 'Nylon strap']

/** Models of ten makers, from the everyday quartz watch to the gold chronograph. None of them exists. */
export const WATCH_MODELS: readonly WatchModel[] = [
  ...by('Aldermoor', [
    ['Mariner 300', '3104', 'Automatic', 'AM-30', 'Date', STEEL, 41, SPORT_DIALS, DIVE, '300 m', 3_950], ['Meridian GMT', '3210', 'Automatic', 'AM-32', 'GMT', STEEL, 40, ['Black', 'Blue'], BRACELET, '100 m', 4_800],
    ['Regent 36', '2036', 'Automatic', 'AM-20', 'Date', STEEL_OR_GOLD, 36, DRESS_DIALS, BRACELET, '50 m', 3_400], ['Chronometer 1921', '1921', 'Manual Wind', 'AM-19', 'Power Reserve', ['18K Gold'], 39, DRESS_DIALS, STRAP, '30 m', 14_500],
  ]),
  ...by('Corvane', [
    ['Flyback', 'C880', 'Automatic', 'CV 880', 'Flyback', STEEL_OR_GOLD, 42, SPORT_DIALS, [...BRACELET, ...STRAP], '100 m', 8_900], ['Monocle', 'C410', 'Automatic', 'CV 410', 'Moon Phase', STEEL_OR_GOLD, 40, DRESS_DIALS, STRAP, '30 m', 7_200],
    ['Annual', 'C550', 'Automatic', 'CV 550', 'Annual Calendar', ['18K Gold'], 40, DRESS_DIALS, STRAP, '30 m', 24_500], ['Racing 72', 'C720', 'Automatic', 'CV 720', 'Chronograph', STEEL, 41, ['Black', 'White', 'Panda'], [...DIVE, 'Perforated leather strap'], '100 m', 6_400],
  ]),
  ...by('Kestrel Marine', [
    ['Tidewater', 'KM-12', 'Automatic', 'K2', 'Date', STEEL, 42, SPORT_DIALS, DIVE, '200 m', 1_150], ['Tidewater 36', 'KM-11', 'Automatic', 'K2', 'Date', STEEL, 36, [...SPORT_DIALS, 'Coral'], DIVE, '200 m', 1_050],
    ['Soundings 1000', 'KM-40', 'Automatic', 'K4', 'Date', ['Titanium'], 44, ['Black', 'Orange'], DIVE, '1000 m', 2_250], ['Regatta Timer', 'KM-22', 'Quartz', 'Q22', 'Chronograph', STEEL, 43, ['Blue', 'White'], DIVE, '200 m', 895],
  ]),
  ...by('Nordhaven', [
    ['Field 38', 'NH38', 'Manual Wind', 'NH-1', 'None', STEEL, 38, ['Black', 'Cream', 'Olive'], ['Canvas strap', 'Leather strap'], '100 m', 620], ['Polar', 'NH40', 'Automatic', 'NH-4', 'GMT', STEEL, 40, ['White', 'Ice Blue'], BRACELET, '100 m', 1_480],
    ['Bauhaus', 'NH36', 'Automatic', 'NH-3', 'Date', STEEL, 36, ['White', 'Silver'], ['Leather strap'], '30 m', 980],
  ]),
  ...by('Solenne', [
    ['Perle', 'S26', 'Quartz', 'SQ1', 'None', ['Stainless Steel', '18K Gold'], 26, ['Mother of Pearl', 'White', 'Champagne'], ['Five-link bracelet', 'Satin strap'], '30 m', 1_650], ['Ruban', 'S22', 'Quartz', 'SQ1', 'None', STEEL, 22, DRESS_DIALS, ['Double-wrap leather strap', 'Bangle'], '30 m', 795],
    ['Lune', 'S33', 'Automatic', 'SA3', 'Moon Phase', STEEL_OR_GOLD, 33, ['Mother of Pearl', 'Midnight Blue'], STRAP, '30 m', 4_200],
  ]),
  ...by('Marlowe & Finch', [
    ['Gatsby', 'MF-201', 'Quartz', 'Y1', 'None', STEEL, 30, ['White', 'Black'], ['Leather strap', 'Mesh bracelet'], '30 m', 245], ['Holborn', 'MF-310', 'Quartz', 'Y2', 'Date', STEEL, 40, DRESS_DIALS, ['Leather strap', 'Mesh bracelet'], '50 m', 295],
    ['Holborn Chrono', 'MF-330', 'Mecha-Quartz', 'VK6', 'Chronograph', STEEL, 42, ['Navy', 'Black', 'Panda'], ['Leather strap'], '50 m', 425],
  ]),
  ...by('Vantage Aero', [
    ['Solar Pilot', 'VA-81', 'Solar Quartz', 'E8', 'World Time', STEEL, 43, ['Black', 'Blue'], [...BRACELET, 'Leather strap'], '200 m', 550], ['Sky Timer', 'VA-92', 'Solar Quartz', 'E9', 'Perpetual Calendar', ['Titanium'], 44, ['Blue', 'Gray'], BRACELET, '200 m', 795],
    ['Trail', 'VA-60', 'Solar Quartz', 'E6', 'Date', STEEL, 39, ['Black', 'Olive', 'Sand'], ['Nylon strap'], '100 m', 275],
  ]),
  ...by('Tessin', [
    ['Grand Tour', 'T-77', 'Automatic', 'TS 7', 'Day-Date', STEEL_OR_GOLD, 40, DRESS_DIALS, BRACELET, '100 m', 9_800], ['Quantieme', 'T-99', 'Automatic', 'TS 9', 'Perpetual Calendar', ['18K Gold', 'Pt950 Platinum'], 41, DRESS_DIALS, STRAP, '30 m', 52_000],
    ['Lido', 'T-31', 'Automatic', 'TS 3', 'Date', STEEL, 34, [...DRESS_DIALS, 'Rose'], BRACELET, '100 m', 6_900],
  ]),
  ...by('Brightwater', [
    ['Junior Diver', 'BW-5', 'Quartz', 'B5', 'Date', STEEL, 34, ['Blue', 'Pink', 'Turquoise'], ['Rubber strap'], '100 m', 129], ['Harbor', 'BW-9', 'Quartz', 'B9', 'Date', STEEL, 40, SPORT_DIALS, ['Rubber strap', 'Three-link bracelet'], '100 m', 189],
  ]),
  ...by('Halden', [
    ['Conductor', 'H-412', 'Automatic', 'HC4', 'Alarm', STEEL, 40, DRESS_DIALS, STRAP, '50 m', 3_150], ['Observatory', 'H-500', 'Automatic', 'HC5', 'Power Reserve', STEEL_OR_GOLD, 39, ['White', 'Salmon', 'Blue'], STRAP, '50 m', 4_650],
  ]),
]
