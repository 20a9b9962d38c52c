import { createIgnitor } from '../../kernel/boot/application.ts'
import { migrate } from '../../kernel/schema/migrator.ts'

/** Boots the application in this process, without serving, on an empty database that it migrates. Answers how to end it. */
export async function bootApplication(): Promise<() => Promise<void>> {
  const app = (await createIgnitor()).createApp('console')
  await app.init()
  await app.boot()
  await migrate()
  await app.start(() => {})
  return () => app.terminate()
}
