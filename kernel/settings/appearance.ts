import { setting } from './settings_service.ts'
import type { SettingDeclaration } from '../host/kernel_points.ts'

/** How a user wants screens to look; null where he leaves it to the computer in front of him. */
export interface Appearance {
  theme: 'light' | 'dark' | 'auto' | null
  density: 'comfortable' | 'compact' | null
}

/** Choices that follow the user from one computer to the next. */
export const appearanceSettings: SettingDeclaration[] = [
  {
    key: 'kernel.theme',
    level: 'user',
    section: 'Screens',
    label: 'Colors',
    type: 'select',
    options: [
      { value: 'light', label: 'Light' },
      { value: 'dark', label: 'Dark' },
      { value: 'auto', label: 'As on the computer' },
    ],
    default: null,
    placeholder: 'As chosen on each computer',
  },
  {
    key: 'kernel.density',
    level: 'user',
    section: 'Screens',
    label: 'Rows of tables',
    type: 'select',
    options: [
      { value: 'comfortable', label: 'Comfortable' },
      { value: 'compact', label: 'Compact' },
    ],
    default: null,
    placeholder: 'As chosen on each computer',
  },
]

/** What a user of the ambient tenant has chosen. */
export async function appearanceOf(membershipId: number): Promise<Appearance> {
  return {
    theme: await setting<Appearance['theme']>('kernel.theme', membershipId),
    density: await setting<Appearance['density']>('kernel.density', membershipId),
  }
}
