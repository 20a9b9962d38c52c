import { randomInt } from 'node:crypto'

/** Length of the numbers that we draw; they begin with 6, as gift cards do, and end in a check digit. */
const LENGTH = 16
const FIRST = '6'

/** The check digit of a row of digits, by Luhn: it finds every mistyped digit, and nearly every two that are swapped. */
export function checkDigit(digits: string): string {
  const sum = [...digits].reverse().reduce((all, digit, index) => {
    const doubled = index % 2 === 0 ? Number(digit) * 2 : Number(digit)
    return all + (doubled > 9 ? doubled - 9 : doubled)
  }, 0)
  return String((10 - (sum % 10)) % 10)
}

/** A number that nobody can guess: fourteen digits of chance. */
export function drawNumber(): string {
  const digits = FIRST + Array.from({ length: LENGTH - 2 }, () => randomInt(10)).join('')
  return digits + checkDigit(digits)
}

/** A number as it is kept, however it was typed or scanned: without gaps and hyphens, in capitals. */
export function normalNumber(typed: string): string {
  return typed.replaceAll(/[\s-]/g, '').toUpperCase()
}

/** Whether a number can be that of a card: 8 to 32 letters and digits. */
export function isCardNumber(number: string): boolean {
  return /^[A-Z0-9]{8,32}$/.test(number)
}

/** Whether it looks like one that we drew and its check digit does not fit. */
export function isMistyped(number: string): boolean {
  return /^6\d{15}$/.test(number) && checkDigit(number.slice(0, -1)) !== number.at(-1)
}

/** How a card is named without giving its number away. */
export function masked(lastFour: string): string {
  return `ending ${lastFour}`
}

/** A number as it is read out: in groups of four. */
export function spaced(number: string): string {
  return number.replaceAll(/(.{4})(?=.)/g, '$1 ')
}
