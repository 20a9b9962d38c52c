/** What other plugins may use of store credit. */
export { StoreCredit, type GivenAs } from './models/store_credit.ts'
export { issueCredit, type IssueInput } from './services/issue.ts'
export { availableTo } from './services/open_credits.ts'
export { creditsOf, type CustomerStoreCredit, type CustomerStoreCredits } from './services/customer_credits.ts'
export { StoreCreditError, StoreCreditStateError } from './errors.ts'
