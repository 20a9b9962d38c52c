/** Vocabularies of watches. Source: the project's vocabularies file (watches), trade knowledge. */
import { words } from './term.ts'

/** Condition, which is also what a watch is priced by. */
export const WATCH_CONDITIONS = words([
  'New / Unworn', 'Excellent', 'Very Good', 'Good', 'Fair', 'For Parts',
])

/** Movements. */
export const MOVEMENTS = words([
  'Automatic', 'Manual Wind', 'Quartz', 'Solar Quartz', 'Kinetic', 'Spring Drive', 'Mecha-Quartz',
  'Tuning Fork', 'Smartwatch',
])

/** The main complication. */
export const COMPLICATIONS = words([
  'None', 'Date', 'Day-Date', 'GMT', 'World Time', 'Chronograph', 'Flyback', 'Moon Phase', 'Annual Calendar',
  'Perpetual Calendar', 'Tourbillon', 'Minute Repeater', 'Power Reserve', 'Alarm',
])

/** What comes with the watch. */
export const WATCH_SETS = words([
  'Watch Only', 'Box Only', 'Papers Only', 'Box and Papers', 'Full Set',
])

/** Crystals. */
export const CRYSTALS = words([
  'Sapphire', 'Mineral', 'Acrylic', 'Hardlex',
])
