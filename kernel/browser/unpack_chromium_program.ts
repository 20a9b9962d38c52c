/*
 * A program of its own: unpacks the packaged Chromium and its libraries into the temporary folder of this process.
 * The package's own code unpacks the libraries only on the platform that it was made for.
 */
const home = import.meta.resolve('@sparticuz/chromium')
const { default: chromium } = (await import('@sparticuz/chromium')) as unknown as { default: { executablePath(): Promise<string> } }
const { inflate } = (await import(new URL('./lambdafs.js', home).href)) as { inflate(archive: string): Promise<string> }
await chromium.executablePath()
await inflate(decodeURIComponent(new URL('../bin/al2023.tar.br', home).pathname))

export {}
