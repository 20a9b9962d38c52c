import { parsePhoneNumberFromString, type CountryCode } from 'libphonenumber-js'
import { tenantState } from '@benchpin/kernel'

/** The country whose numbers are typed without a country code: that of the organization's locale. */
export async function homeCountry(): Promise<CountryCode> {
  const { locale } = await tenantState()
  return (new Intl.Locale(locale).maximize().region ?? 'US') as CountryCode
}

/** The digits of a phone number with its country code, without the plus: one number, however it is typed. */
export function phoneDigits(typed: string, home: CountryCode): string {
  const parsed = parsePhoneNumberFromString(typed, home)
  const digits = parsed?.number.slice(1) ?? typed.replace(/\D/g, '')
  return digits.slice(0, 32)
}

/** The forms in which a number is looked for: as typed, as printed at home, with and without the country code. */
export function searchFormsOf(typed: string, digits: string): string[] {
  const parsed = parsePhoneNumberFromString(`+${digits}`)
  return [typed, digits, ...(parsed ? [parsed.nationalNumber, parsed.formatNational()] : [])]
}
