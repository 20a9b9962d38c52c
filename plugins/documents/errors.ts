import { BenchpinError } from '@benchpin/kernel'

/** There is no browser to make PDFs with. */
export class NoBrowserError extends BenchpinError {
  static override code = 'E_NO_BROWSER'
  static override status = 503
  constructor() {
    super('No browser is installed on the server, so it can make no PDF. Print from your own browser, or set CHROMIUM_PATH.')
  }
}
