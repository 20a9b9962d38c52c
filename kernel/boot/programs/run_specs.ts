/** `ace run-specs <files...>`: runs spec files in this process; started by `ace tests` once for each database. */
export async function run(argv: string[]): Promise<void> {
  const { runSpecs } = await import('../../testing/run.ts')
  const options = argv.filter((argument) => argument.startsWith('--'))
  await runSpecs(argv.filter((argument) => !argument.startsWith('--')), options)
}
