/** Counters of the wall's own cost, for the benchmark and the health page. */
export const wallStatistics = {
  /** Statements checked, those of acrossTenants() included. */
  statements: 0,
  /** Statements whose text was remembered. */
  cacheHits: 0,
  /** Time spent checking; measured only after `enable()`, since reading the clock costs about as much as a check. */
  nanoseconds: 0,
  /** Whether time is measured. */
  enabled: false,

  /** Starts measuring time. */
  enable(): void {
    this.enabled = true
  },

  /** Sets the counters to zero and stops measuring time. */
  reset(): void {
    this.statements = 0
    this.cacheHits = 0
    this.nanoseconds = 0
    this.enabled = false
  },
}
