import { contributionsOf } from '@benchpin/kernel'
import type { AccountKey } from '../chart.ts'
import { controlAccount } from '../control_accounts.ts'

/** Why nothing may be posted by hand to a control account, and which screen posts to it. */
export async function screenWords(account: string, key: AccountKey): Promise<string> {
  const controls = (await contributionsOf(controlAccount)).filter((control) => control.account === key)
  const kept = controls.map(({ title }) => title.charAt(0).toLowerCase() + title.slice(1)).join(' and ')
  const screen = controls.find((control) => control.screen)?.screen
  return `${account} always equals ${kept}, so it can’t be posted to by hand. ${screen ? `Use ${screen.label} instead.` : 'Use the screen of its documents instead.'}`
}
