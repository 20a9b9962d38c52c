import { RecordNotFoundError } from '../database/errors.ts'
import { authorize, can, currentMember } from '../permissions/abilities.ts'
import { findRecord } from '../models/tenant_model.ts'
import { rememberPreference } from '../preferences/preferences.ts'
import { PermissionDeniedError } from '../permissions/errors.ts'
import type { SavedViewEntry } from '../http/screen_types.ts'
import { NameTakenError } from './errors.ts'
import { SavedView } from './saved_view.ts'

/** Permission to share views, and to change those that others share. */
export const SHARE_VIEWS = 'kernel.views.share'

/** A view as it is saved. */
export interface SavedViewInput {
  list: string
  name: string
  shared: boolean
  query: Record<string, string>
}

/** Where a list keeps which view the user begins with. */
export function defaultViewPreference(list: string): string {
  return `view:${list}`
}

/** The views of a list that the signed-in user has: his own and the shared ones, by name. */
export async function savedViewsOf(list: string): Promise<SavedViewEntry[]> {
  const member = currentMember()
  if (!member) return []
  const views = await SavedView.query()
    .where('list', list)
    .where((either) => void either.where('membership_id', member.id).orWhere('shared', true))
    .orderBy('name')
  return views.map(({ id, name, shared, query, membershipId }) => ({ id, name, shared, query, own: membershipId === member.id }))
}

async function requireFreeName(list: string, membershipId: number, name: string, id: number | null): Promise<void> {
  const other = await SavedView.query().where('list', list).where('membership_id', membershipId).where('name', name).first()
  if (other && other.id !== id) throw new NameTakenError()
}

/** A view that the user may change: his own; one that others share, only with the permission to. */
async function viewToChange(id: number): Promise<SavedView> {
  const view = await findRecord(SavedView, id, { lock: true })
  if (view.membershipId === currentMember()?.id) return view
  if (!view.shared || !(await can(SHARE_VIEWS))) throw new PermissionDeniedError(SHARE_VIEWS)
  return view
}

/**
 * Saves a view, as a new one of the signed-in user or over one that he may change.
 *
 * @throws NameTakenError where he has one of that name; PermissionDeniedError where he may not share or change it
 */
export async function saveView(id: number | null, input: SavedViewInput): Promise<{ id: number }> {
  const { page: _page, view: _view, ...query } = input.query
  const view = id === null ? null : await viewToChange(id)
  if (input.shared && !view?.shared) await authorize(SHARE_VIEWS)
  const membershipId = view?.membershipId ?? currentMember()!.id
  await requireFreeName(input.list, membershipId, input.name, id)
  const values = { name: input.name, shared: input.shared, query }
  if (!view) return { id: (await SavedView.create({ ...values, list: input.list, membershipId })).id }
  await view.merge(values).save()
  return { id: view.id }
}

/**
 * Deletes a view; whoever began with it begins with the plain list again.
 *
 * @throws PermissionDeniedError where the user may not
 */
export async function deleteView(id: number): Promise<void> {
  await (await viewToChange(id)).delete()
}

/** Has a list begin with a view for the signed-in user, or (null) as it is. */
export async function beginWithView(list: string, id: number | null): Promise<void> {
  if (id !== null && !(await savedViewsOf(list)).some((view) => view.id === id)) throw new RecordNotFoundError('The saved view')
  await rememberPreference(defaultViewPreference(list), id)
}
