import { createIgnitor } from '../application.ts'

/** `ace start`: serves the application. */
export async function run(): Promise<void> {
  process.env.NODE_ENV ??= 'production'
  const ignitor = await createIgnitor()
  await ignitor.httpServer().start()
}
