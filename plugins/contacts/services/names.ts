import type { ContactKind } from '../models/contact.ts'
import { ContactFieldError } from '../errors.ts'

/** The parts of a contact's name, trimmed; empty ones are null. */
export interface ContactNames {
  kind: ContactKind
  firstName: string | null
  lastName: string | null
  businessName: string | null
  displayName: string
}

const tidy = (text: string | null | undefined) => text?.replace(/\s+/g, ' ').trim() || null

/**
 * Puts a contact's name together: people by first and last name, businesses by theirs.
 *
 * @throws ContactFieldError where there is no name at all
 */
export function namesOf(input: { kind?: ContactKind | undefined; firstName?: string | null | undefined; lastName?: string | null | undefined; businessName?: string | null | undefined }): ContactNames {
  const firstName = tidy(input.firstName)
  const lastName = tidy(input.lastName)
  const businessName = tidy(input.businessName)
  const person = [firstName, lastName].filter(Boolean).join(' ')
  const kind = input.kind ?? (businessName && !person ? 'business' : 'person')
  const displayName = kind === 'business' ? businessName ?? person : person || businessName
  if (!displayName) {
    const field = kind === 'business' ? 'businessName' : 'firstName'
    throw new ContactFieldError(kind === 'business' ? 'Enter the name of the business.' : 'Enter a first or last name.', { field })
  }
  return { kind, firstName, lastName, businessName, displayName: displayName.slice(0, 191) }
}
