import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ambient, asPlatform, database, deleteTenantObjects, exportTenant, nowInstant, objectDisk, purgeTenant, RecordNotFoundError, recordPlatformEvent, setTenantStatus, transaction } from '@benchpin/kernel'
import { NameMismatchError, WrongStateError } from '../errors.ts'
import type { DeletionView, WorkView } from '../screen_props.ts'
import { tenantOf } from './tenant_of.ts'
import { beginPlatformWork, payloadsRunning, workEnded, type PlatformWork } from './works.ts'

interface Row {
  id: number
  tenant_id: number
  name: string
  slug: string
  state: DeletionView['state']
  admin: string
  reason: string
  asked_at: string
  purge_after: string
  export_key: string | null
  export_bytes: number | null
  export_sha256: string | null
  counts: string | null
  finished_at: string | null
}

const rowOf = (id: number) => database().from('console_deletions').where('id', id)

function viewOf(row: Row): DeletionView {
  const counts = row.counts === null ? {} : (JSON.parse(row.counts) as Record<string, number>)
  return {
    id: Number(row.id),
    tenantId: Number(row.tenant_id),
    name: row.name,
    slug: row.slug,
    state: row.state,
    admin: row.admin,
    reason: row.reason,
    askedAt: row.asked_at,
    purgeAfter: row.purge_after,
    exportBytes: row.export_bytes === null ? null : Number(row.export_bytes),
    exportSha256: row.export_sha256,
    rows: Object.values(counts).reduce((sum, count) => sum + count, 0),
    finishedAt: row.finished_at,
  }
}

/** The deletion that a tenant waits for; null where there is none. */
export async function deletionOf(tenantId: number): Promise<DeletionView | null> {
  const row = (await asPlatform(() => database().from('console_deletions').where('tenant_id', tenantId).whereIn('state', ['exporting', 'waiting', 'purging']).orderBy('id', 'desc').first())) as Row | null
  return row && viewOf(row)
}

/** All deletions, the newest first. */
export async function allDeletions(): Promise<DeletionView[]> {
  return ((await asPlatform(() => database().from('console_deletions').orderBy('id', 'desc').limit(100))) as Row[]).map(viewOf)
}

/** Where the archive of a deletion lies. */
export async function exportOf(id: number): Promise<{ key: string; slug: string; tenantId: number }> {
  const row = (await asPlatform(() => rowOf(id).first())) as Row | null
  if (!row?.export_key) throw new RecordNotFoundError('The export')
  return { key: row.export_key, slug: row.slug, tenantId: Number(row.tenant_id) }
}

/** Makes the archive of a deletion. Made again after a failure, it replaces what was there. */
export const exportForDeletion: PlatformWork<{ id: number }, { bytes: number; sha256: string; rows: number; objects: number }> = {
  kind: 'tenant_export',
  async run({ id }, control) {
    const { tenant_id, slug } = (await asPlatform(() => rowOf(id).first())) as Row
    const folder = await mkdtemp(join(tmpdir(), 'benchpin-console-'))
    try {
      const path = join(folder, 'export.tar.gz')
      const made = await exportTenant(Number(tenant_id), path, (table, done, of) => control.progress(done, of, table))
      const key = `platform/exports/${slug}-${id}.tar.gz`
      await (await objectDisk()).copyFromFs(path, key)
      await asPlatform(async () => void (await rowOf(id).where('state', 'exporting').update({ state: 'waiting', export_key: key, export_bytes: made.bytes, export_sha256: made.sha256, counts: JSON.stringify(made.rows) })))
      return { bytes: made.bytes, sha256: made.sha256, rows: Object.values(made.rows).reduce((sum, count) => sum + count, 0), objects: made.objects }
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  },
}

/**
 * First step: closes the organization, so that nothing changes any more, and begins its export. Its rows go once the
 * days of grace are over and the second step is done.
 *
 * @throws NameMismatchError, WrongStateError
 */
export async function askDeletion(tenantId: number, { name, reason, graceDays }: { name: string; reason: string; graceDays: number }): Promise<number> {
  const tenant = await tenantOf(tenantId)
  if (name.trim() !== tenant.name) throw new NameMismatchError(tenant.name)
  if (await deletionOf(tenantId)) throw new WrongStateError('This organization waits to be deleted already.')
  const { actor } = ambient()
  const purgeAfter = new Date(Date.now() + graceDays * 86_400_000).toISOString()
  await setTenantStatus(tenantId, 'closed', reason)
  const id = await transaction(async () => {
    const row = { tenant_id: tenantId, name: tenant.name, slug: tenant.slug, state: 'exporting', admin: actor.name, reason, asked_at: nowInstant(), purge_after: purgeAfter }
    const [inserted] = (await asPlatform(() => database().insertQuery().table('console_deletions').returning('id').insert(row))) as ({ id: number } | number)[]
    await recordPlatformEvent({ actor: actor.name, event: 'tenant_deletion_asked', tenantId, detail: { name: tenant.name, reason, purgeAfter } })
    return Number(typeof inserted === 'object' ? inserted.id : inserted)
  })
  return beginPlatformWork(exportForDeletion, `Export ${tenant.name} before it is deleted`, { id })
}

/** Stops a deletion: the organization works again as if nothing had been. The archive is deleted. */
export async function stopDeletion(tenantId: number): Promise<void> {
  const deletion = await deletionOf(tenantId)
  if (!deletion || deletion.state === 'purging') throw new WrongStateError('There is no deletion that could be stopped.')
  await transaction(async () => {
    await asPlatform(async () => void (await rowOf(deletion.id).update({ state: 'stopped', finished_at: nowInstant() })))
    await recordPlatformEvent({ actor: ambient().actor.name, event: 'tenant_deletion_stopped', tenantId, detail: { name: deletion.name } })
  })
  await setTenantStatus(tenantId, 'active', null)
}

/** Deletes all that a tenant has. It can be repeated after a failure. */
export const purge: PlatformWork<{ id: number; tenantId: number; admin: string }, { tables: number; rows: number }> = {
  kind: 'tenant_purge',
  async run({ id, tenantId, admin }, control) {
    const counts = await purgeTenant(tenantId, (done, of, table) => control.progress(done, of, table))
    await deleteTenantObjects(tenantId)
    const rows = Object.values(counts).reduce((sum, count) => sum + count, 0)
    await transaction(async () => {
      await asPlatform(async () => void (await rowOf(id).update({ state: 'purged', counts: JSON.stringify(counts), finished_at: nowInstant() })))
      await recordPlatformEvent({ actor: admin, event: 'tenant_deleted', tenantId, detail: { rows } })
    })
    return { tables: Object.values(counts).filter((count) => count > 0).length, rows }
  },
}

/**
 * Second step: deletes every row and file of the tenant. It takes the export, and the grace to be over.
 *
 * @throws NameMismatchError, WrongStateError
 */
export async function purgeNow(tenantId: number, name: string): Promise<number> {
  const deletion = await deletionOf(tenantId)
  if (!deletion) throw new WrongStateError('Ask for the deletion first: it makes an export.')
  if (name.trim() !== deletion.name) throw new NameMismatchError(deletion.name)
  return beginPurge(deletion)
}

const isPurging = async ({ id }: DeletionView) => (await payloadsRunning(purge)).some((payload) => payload.id === id)

async function beginPurge(deletion: DeletionView): Promise<number> {
  if (await isPurging(deletion)) throw new WrongStateError('It is being deleted.')
  if (deletion.state === 'exporting') throw new WrongStateError('The export is not ready. Nothing is deleted before it is.')
  if (deletion.purgeAfter > nowInstant()) throw new WrongStateError('The days of grace are not over. Until then the deletion can be stopped.')
  await asPlatform(async () => void (await rowOf(deletion.id).update({ state: 'purging' })))
  const { actor } = ambient()
  await recordPlatformEvent({ actor: actor.name, event: 'tenant_purge_began', tenantId: deletion.tenantId, detail: { name: deletion.name } })
  return beginPlatformWork(purge, `Delete ${deletion.name}`, { id: deletion.id, tenantId: deletion.tenantId, admin: actor.name })
}

/** Deletions whose grace is over and whose export is made, those that were cut short among them. */
export async function dueDeletions(): Promise<DeletionView[]> {
  const rows = (await asPlatform(() => database().from('console_deletions').whereIn('state', ['waiting', 'purging']).where('purge_after', '<=', nowInstant()).orderBy('id'))) as Row[]
  return rows.map(viewOf)
}

/** Deletes what is due, one organization after the other, and waits for it: for the nightly job and the command. */
export async function purgeDue(due?: DeletionView[]): Promise<{ name: string; work: WorkView }[]> {
  const ended: { name: string; work: WorkView }[] = []
  for (const deletion of due ?? (await dueDeletions())) {
    if (await isPurging(deletion)) continue
    ended.push({ name: deletion.name, work: await workEnded(await beginPurge(deletion)) })
  }
  return ended
}
