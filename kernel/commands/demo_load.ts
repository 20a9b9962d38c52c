import { BaseCommand } from '@adonisjs/core/ace'
import { businessDateIn, isBusinessDate, nowInstant } from '../dates/index.ts'
import { modulePath } from '../boot/paths.ts'
import { pathToFileURL } from 'node:url'

interface DemoModule {
  demoState(): Promise<'none' | 'partly' | 'loaded'>
  loadDemo(today: string, report: (organization: string, step: string, done: number, of: number) => void): Promise<void>
}

/** `node ace demo:load`: loads the demo stores where they are not loaded yet. */
export default class DemoLoad extends BaseCommand {
  static override commandName = 'demo:load'
  static override description = 'Load the demo stores, with dates relative to today or to --today'
  static override options = { startApp: true }

  declare today?: string

  override async run(): Promise<void> {
    const today = this.today ?? businessDateIn('America/New_York', nowInstant())
    if (!isBusinessDate(today)) {
      this.logger.error('Write --today as a date like 2026-11-21.')
      this.exitCode = 1
      return
    }
    const demo = (await import(pathToFileURL(modulePath('database/demo/load_demo')).href)) as DemoModule
    const state = await demo.demoState()
    if (state === 'loaded') return
    if (state === 'partly') {
      this.logger.error('The loading of the demo stores was broken off. Start over with `npm run demo -- --fresh`, or with an empty database.')
      this.exitCode = 1
      return
    }
    const started = performance.now()
    let last = ''
    await demo.loadDemo(today, (organization, step, done, of) => {
      const line = `${organization}: ${step} ${Math.floor((done / Math.max(1, of)) * 10) * 10}%`
      if (line !== last) console.log(line)
      last = line
    })
    console.log(`The demo stores are loaded (${Math.round((performance.now() - started) / 1000)} s).`)
  }
}

DemoLoad.boot()
DemoLoad.defineFlag('today', { type: 'string', description: 'Day to which all dates are relative' })
