import { purgeDuePlugins } from '@benchpin/kernel'
import type { JobDeclaration } from './contract.ts'

/** The end of removed plugins, as their removal promised. */
export const purgePlugins: JobDeclaration = {
  id: 'automation.purge_plugins',
  title: 'Erase removed plugins whose days are over',
  description: 'Erases the tables of plugins that were removed and whose days are over. Their archives stay, and bring them back.',
  schedule: '15 4 * * *',
  scope: 'platform',
  missed: 'catch_up',
  async run({ note }) {
    for (const { title } of await purgeDuePlugins('job automation.purge_plugins')) note(`Erased ${title}`)
  },
}
