/** `'./part.ts'` of an import, an export or a dynamic import; relative ones only. */
const RELATIVE_TS = /((?:\bfrom|\bimport)\s*\(?\s*)(['"])(\.{1,2}\/[^'"]*)\.ts\2/g

/** Lets imports of sources name the compiled files: `./part.ts` becomes `./part.js`, whose types TypeScript finds beside it. */
export function rewriteSpecifiers(text: string): string {
  return text.replace(RELATIVE_TS, (_, before: string, quote: string, path: string) => `${before}${quote}${path}.js${quote}`)
}
