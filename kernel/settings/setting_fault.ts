import { isBusinessDate } from '../dates/index.ts'
import type { SettingDeclaration } from '../host/kernel_points.ts'

type Check = (value: unknown, declaration: SettingDeclaration) => string | null

const LONGEST_LINE = 250
const LONGEST_TEXT = 5000

function textUpTo(length: number): Check {
  return (value) => (typeof value !== 'string' ? 'Use text.' : value.length > length ? `Use at most ${length} characters.` : null)
}

const line = textUpTo(LONGEST_LINE)
const whole = (example: string): Check => (value) => (Number.isSafeInteger(value) ? null : `Use a number like ${example}.`)
const offered = (declaration: SettingDeclaration, value: unknown) => declaration.options?.some((option) => option.value === value) ?? false

/** What each type of field takes. The same words as the form's own inputs. */
const CHECKS: Record<SettingDeclaration['type'], Check> = {
  text: line,
  password: line,
  textarea: textUpTo(LONGEST_TEXT),
  email: (value) => (typeof value === 'string' && /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value) ? null : 'Use an address like name@example.com.'),
  number: (value) => (typeof value === 'number' && Number.isFinite(value) ? null : 'Use a number like 14.'),
  money: whole('125.00'),
  carat: whole('1.01'),
  gram: whole('3.2'),
  rate: (value) => (typeof value === 'string' && /^\d{1,6}(\.\d{1,10})?$/.test(value) ? null : 'Use a percentage like 6.5.'),
  date: (value) => (isBusinessDate(value) ? null : 'Use a date like 2026-11-21.'),
  toggle: (value) => (typeof value === 'boolean' ? null : 'Choose on or off.'),
  select: (value, declaration) => (offered(declaration, value) ? null : 'Choose one of the list.'),
  multiselect: (value, declaration) => (Array.isArray(value) && value.every((one) => offered(declaration, one)) ? null : 'Choose from the list.'),
}

/** Words that say what a setting expects instead of this value; null where the value is fine. */
export function settingFault(declaration: SettingDeclaration, value: unknown): string | null {
  if (value === null || value === '') return declaration.required ? 'Fill this in.' : (declaration.validate?.(value) ?? null)
  return CHECKS[declaration.type](value, declaration) ?? declaration.validate?.(value) ?? null
}
