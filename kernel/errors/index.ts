/** Server-side entry: browser code imports `./typed_error.ts` itself. */
export { BenchpinError } from './kernel_error.ts'
export { TypedError, beside, hasErrorShape } from './typed_error.ts'
export type { ErrorShape, ErrorShapeOptions } from './typed_error.ts'
