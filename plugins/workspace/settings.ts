import type { SettingDeclaration } from '@benchpin/kernel'

/** Organization settings that belong to no other plugin (T06). */
export const workspaceSettings: SettingDeclaration[] = [
  {
    key: 'workspace.business_type',
    level: 'organization',
    section: 'Business',
    label: 'Business type',
    type: 'select',
    options: [
      { value: 'retailer', label: 'Retailer' },
      { value: 'manufacturer', label: 'Manufacturer' },
      { value: 'wholesaler', label: 'Wholesaler' },
    ],
    default: 'retailer',
    help: 'A manufacturer also sees production orders once the Production plugin is enabled.',
  },
]
