/**
 * Runs a program of the kit and ends its process, also where it fails: the server that it opened, and whatever the plugin
 * under check left running, would keep the process alive and whoever waits for it waiting.
 */
export async function toItsEnd(program: () => Promise<void>): Promise<never> {
  try {
    await program()
  } catch (error) {
    console.error(error)
    process.exit(1)
  }
  process.exit(0)
}
