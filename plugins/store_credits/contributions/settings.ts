import type { SettingDeclaration } from '@benchpin/kernel'
import { EXPIRE_MONTHS } from '../services/names.ts'

const MOST = 240

/** Settings of store credit. */
export const creditSettings: SettingDeclaration[] = [
  {
    ...{ key: EXPIRE_MONTHS, type: 'number', level: 'organization', section: 'Store credit', default: 0 },
    label: 'Months until store credit expires',
    help: 'With 0 it never expires. It holds for credits given from now on; each can be given another day. Ask first what the law of your state allows.',
    validate: (value) => (Number.isSafeInteger(value) && (value as number) >= 0 && (value as number) <= MOST ? null : `Use a whole number from 0 to ${MOST}.`),
  },
]
