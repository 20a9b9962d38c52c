import { moneyToDecimal } from '@benchpin/kernel'
import type { PaymentOptionKind, ToPay } from '../points.ts'

const amountOf = ({ due, currency }: ToPay) => moneyToDecimal(due, currency)
const bare = (text: string, prefix: RegExp) => text.trim().replace(/^https?:\/\//i, '').replace(/^www\./i, '').replace(prefix, '').replace(/[/?#].*$/, '')

/** Venmo opens its app from `venmo.com/<name>`, with amount and note filled in. */
export const venmo: PaymentOptionKind = {
  id: 'payment_options.venmo',
  title: 'Venmo',
  handle: { label: 'Venmo name', placeholder: '@harbor-vine' },
  currencies: ['USD'],
  expected: 'Enter the name as it stands on Venmo, like @harbor-vine.',
  normal(text) {
    const name = bare(text, /^(?:account\.)?venmo\.com\/(?:u\/)?/i).replace(/^@/, '')
    return /^[\w-]{5,30}$/.test(name) ? `@${name}` : null
  },
  way({ handle }, toPay) {
    const query = new URLSearchParams({ txn: 'pay', amount: amountOf(toPay), note: toPay.number })
    const href = `https://venmo.com/${handle!.slice(1)}?${query}`
    return Promise.resolve({ lines: [handle!], href, code: href })
  },
}

/** PayPal.Me takes the amount with its currency as the last part of the address. */
export const paypal: PaymentOptionKind = {
  id: 'payment_options.paypal',
  title: 'PayPal',
  handle: { label: 'PayPal.Me name', placeholder: 'paypal.me/harborvine' },
  expected: 'Enter the name of your PayPal.Me link, like harborvine.',
  normal(text) {
    const name = bare(text, /^(?:paypal\.me\/|paypal\.com\/paypalme\/)/i)
    return /^[A-Za-z0-9]{1,20}$/.test(name) ? name : null
  },
  way({ handle }, toPay) {
    const href = `https://paypal.me/${handle}/${amountOf(toPay)}${toPay.currency}`
    return Promise.resolve({ lines: [`paypal.me/${handle}`], href, code: href })
  },
}

/** Cash App takes the amount as the last part of the address of a $Cashtag. */
export const cashApp: PaymentOptionKind = {
  id: 'payment_options.cash_app',
  title: 'Cash App',
  handle: { label: '$Cashtag', placeholder: '$harborvine' },
  currencies: ['USD'],
  expected: 'Enter your $Cashtag, like $harborvine.',
  normal(text) {
    const name = bare(text, /^cash\.app\//i).replace(/^\$/, '')
    return /^(?=.*[A-Za-z])\w{1,20}$/.test(name) ? `$${name}` : null
  },
  way({ handle }, toPay) {
    const href = `https://cash.app/${handle}/${amountOf(toPay)}`
    return Promise.resolve({ lines: [handle!], href, code: href })
  },
}

/** Zelle is paid within the customer's own bank: it has no link, the e-mail address or phone is what is enrolled. */
export const zelle: PaymentOptionKind = {
  id: 'payment_options.zelle',
  title: 'Zelle',
  handle: { label: 'Enrolled e-mail or phone', placeholder: 'pay@example.com', help: 'The one that your bank has enrolled with Zelle.' },
  currencies: ['USD'],
  expected: 'Enter the e-mail address or the US phone number that is enrolled with Zelle.',
  normal(text) {
    const value = text.trim().toLowerCase()
    if (/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value)) return value
    const digits = value.replace(/\D/g, '').replace(/^1(?=\d{10}$)/, '')
    return /^\d{10}$/.test(digits) ? `(${digits.slice(0, 3)}) ${digits.slice(3, 6)}-${digits.slice(6)}` : null
  },
  way: ({ handle }, { number }) => Promise.resolve({ lines: [handle!, `Memo: ${number}`], href: null, code: handle }),
}

/** Instructions for a transfer between banks. */
export const wire: PaymentOptionKind = {
  id: 'payment_options.wire',
  title: 'Bank wire',
  details: { label: 'Instructions', placeholder: 'First Coast Bank\nRouting 063000000\nAccount 1234567890' },
  way: ({ details }, { number }) => Promise.resolve({ lines: [...(details ?? '').split('\n'), `Reference: ${number}`], href: null, code: null }),
}

/** The kinds that every store can set up. */
export const firstKinds: readonly PaymentOptionKind[] = [venmo, paypal, cashApp, zelle, wire]
