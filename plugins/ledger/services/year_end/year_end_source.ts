/** Type under which the closing entries of fiscal years stand; the profit and loss statement leaves them out. */
export const YEAR_END = 'ledger.year_end'
