/** What a declared field holds: money and weights as integers, rates and dates as strings, several choices as an array. */
export type FormValue = string | number | boolean | string[] | null

/** The values of a declared form by field key. */
export type FormValues = Record<string, FormValue>
