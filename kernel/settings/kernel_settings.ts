import type { SettingDeclaration } from '../host/kernel_points.ts'

/** Settings that concern the platform itself and so belong to no plugin. */
export const kernelSettings: SettingDeclaration[] = [
  {
    key: 'kernel.support_access',
    level: 'organization',
    section: 'Support',
    label: 'Let support work in this organization',
    type: 'toggle',
    default: true,
    help: 'Support signs in as one of your users for half an hour, to see what you see. Your audit log names both, with the reason. Off, nobody of support can enter.',
  },
]
