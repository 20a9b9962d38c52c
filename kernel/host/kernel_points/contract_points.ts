import type { ContractCheck } from '../../contract/contract_check.ts'
import { definePoint } from '../points.ts'

/**
 * Checks of the contract kit: whoever publishes a point brings the check of what others contribute to it.
 */
export const contractChecks = definePoint<ContractCheck>('kernel.contract_checks')

/**
 * Where a page opens whose parameters are more than a record's id, or whose records no factory makes: so that the contract
 * kit opens and scans it.
 */
export interface PageExamples {
  /** Name of the page's route: `reports.show`. */
  route: string
  /**
   * Addresses at which the page opens for an owner of the ambient tenant, which has a record of every model. It may make
   * what it shows. It is asked whenever a plugin is checked together with this one.
   *
   * @param plugin - id of the plugin under check; a page that shows what others contribute answers with the addresses of
   *   that plugin's, any other page with none unless its own plugin is meant
   */
  addresses(plugin: string): Promise<string[]>
}

/** Examples of pages, for the contract kit. */
export const pageExamples = definePoint<PageExamples>('kernel.page_examples')
