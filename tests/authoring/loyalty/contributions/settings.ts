import type { SettingDeclaration } from '@benchpin/kernel'
import { EXPIRE_MONTHS, POINTS_PER_DOLLAR, POINT_WORTH } from '../services/names.ts'

const wholeFrom0 = (value: unknown) => (Number.isSafeInteger(value) && (value as number) >= 0 ? null : 'Use a whole number, zero or more.')
const section = 'Loyalty points'
const level = 'organization'

/** Settings of loyalty points. */
export const loyaltySettings: SettingDeclaration[] = [
  { key: POINTS_PER_DOLLAR, label: 'Points for each dollar', help: 'For each whole dollar of a finalized invoice.', type: 'number', level, section, default: 1, validate: wholeFrom0 },
  { key: POINT_WORTH, label: 'What a point is worth', help: 'A point keeps what it was worth when it was earned.', type: 'money', level, section, default: 1, validate: wholeFrom0 },
  { key: EXPIRE_MONTHS, label: 'Months until points expire', help: 'Counted from the last time that a customer earned or spent points. With 0 they never expire.', type: 'number', level, section, default: 24, validate: wholeFrom0 },
]
