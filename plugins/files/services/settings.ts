import type { SettingDeclaration } from '@benchpin/kernel'

/** Settings of files. */
export const fileSettings: SettingDeclaration[] = [
  {
    key: 'files.largest_megabytes',
    label: 'Largest file',
    type: 'number',
    help: 'In megabytes, up to 35. Photos from a phone are 3 to 8 MB.',
    level: 'organization',
    section: 'Files',
    required: true,
    default: 15,
    validate: (value) => (Number.isInteger(Number(value)) && Number(value) >= 1 && Number(value) <= 35 ? null : 'Use a whole number from 1 to 35.'),
  },
  {
    key: 'files.largest_video_megabytes',
    label: 'Largest video',
    type: 'number',
    help: 'In megabytes, up to 250. A phone films 60 to 130 MB a minute.',
    level: 'organization',
    section: 'Files',
    required: true,
    default: 100,
    validate: (value) => (Number.isInteger(Number(value)) && Number(value) >= 1 && Number(value) <= 250 ? null : 'Use a whole number from 1 to 250.'),
  },
]
