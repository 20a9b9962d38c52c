import type { CustomerStoreCredits } from '../../services/customer_credits.ts'

/** What `GET /store-credits/customers/:id` answers. */
export interface CustomerCreditsAnswer extends CustomerStoreCredits {
  /** The customer's name. */
  name: string
  /** When a credit given today expires by the setting; null never. */
  expiresOn: string | null
  walkIn: boolean
}
