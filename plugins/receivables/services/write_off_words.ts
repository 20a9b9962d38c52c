/** Why an amount is written off. `other` needs a note. */
export const WRITE_OFF_REASONS = {
  uncollectible: 'Can’t be collected',
  bankruptcy: 'Bankruptcy',
  unreachable: 'Customer can’t be reached',
  small_balance: 'Small balance',
  other: 'Other',
} as const

/** Key of a reason. */
export type WriteOffReason = keyof typeof WRITE_OFF_REASONS

/** A reason in words, with the note where one was written. */
export function writeOffWords(reason: string, note: string | null): string {
  const words: string = WRITE_OFF_REASONS[reason as WriteOffReason] ?? reason
  return reason === 'other' && note ? note : [words, note].filter(Boolean).join(': ')
}
