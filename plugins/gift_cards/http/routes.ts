import type { LazyModule, RouteDeclaration } from '@benchpin/kernel'
import { LOOK_UP, MANAGE, REVEAL, VIEW } from '../services/names.ts'

const cards: LazyModule = () => import('./cards_controller.ts')
const numbers: LazyModule = () => import('./numbers_controller.ts')

const view = { permission: VIEW }
const manage = { permission: MANAGE }

/** Routes of gift cards. Numbers travel in bodies only: addresses stand in logs. */
export const cardRoutes: RouteDeclaration[] = [
  { method: 'GET', path: '/gift-cards', name: 'gift_cards.index', handler: [cards, 'index'], access: view },
  { method: 'POST', path: '/gift-cards', name: 'gift_cards.give', handler: [cards, 'give'], access: manage },
  { method: 'POST', path: '/gift-cards/balance', name: 'gift_cards.balance', handler: [numbers, 'balance'], access: { permission: 'receivables.take_payment' } },
  { method: 'POST', path: '/gift-cards/look-up', name: 'gift_cards.look_up', handler: [numbers, 'lookUp'], access: { permission: LOOK_UP } },
  { method: 'GET', path: '/gift-cards/invoices/:id', name: 'gift_cards.of_invoice', handler: [cards, 'ofInvoice'], access: view, noScreen: true },
  { method: 'GET', path: '/gift-cards/:id', name: 'gift_cards.show', handler: [cards, 'show'], access: view },
  { method: 'POST', path: '/gift-cards/:id/reveal', name: 'gift_cards.reveal', handler: [numbers, 'reveal'], access: { permission: REVEAL } },
  { method: 'POST', path: '/gift-cards/:id/replace', name: 'gift_cards.replace', handler: [cards, 'replace'], access: manage },
  { method: 'POST', path: '/gift-cards/:id/pay-out', name: 'gift_cards.pay_out', handler: [cards, 'payOut'], access: { permission: 'receivables.refund' } },
]
