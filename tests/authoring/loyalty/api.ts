/** What other plugins may use of loyalty points. */
export { pointsOf, type PointsBalance } from './services/balance.ts'
export { PointsError } from './errors.ts'
