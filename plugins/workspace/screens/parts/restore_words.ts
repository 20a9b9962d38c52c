import type { AuditEntryView } from '../../screen_props.ts'

type Restore = NonNullable<AuditEntryView['restore']>

const plural = (noun: string) => (/(s|x|ch|sh)$/.test(noun) ? `${noun}es` : noun.endsWith('y') && !/[aeiou]y$/.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}s`)

function counted(records: Restore['records']): string {
  const nouns = [...new Set(records.map(({ noun }) => noun))]
  const parts = nouns.map((noun) => {
    const count = records.filter((record) => record.noun === noun).length
    return `${count} ${count === 1 ? noun : plural(noun)}`
  })
  return new Intl.ListFormat('en-US').format(parts)
}

/** What a restore does, in numbers: "Brings back 1 contact, 2 addresses and 1 phone number. The log gets entries of it." */
export function restoreWords({ records, changedSince }: Restore): string {
  const of = (operation: string) => records.filter((record) => record.operation === operation)
  const [deleted, updated, created] = [of('delete'), of('update'), of('create')]
  const parts = [
    deleted.length ? `Brings back ${counted(deleted)}, as they were.` : '',
    updated.length ? `Puts the changed fields of ${counted(updated)} back; later changes of other fields stay.` : '',
    created.length ? `Takes ${counted(created)} away again.` : '',
    changedSince ? `${changedSince} ${changedSince === 1 ? 'record was' : 'records were'} changed again since and stay as they are.` : '',
  ]
  return `${parts.filter(Boolean).join(' ')} The log gets entries of it.`
}
