import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from '@japa/runner'
import drive from '@adonisjs/drive/services/main'
import { tenantState } from '@benchpin/kernel'
import { testTenant } from '@benchpin/kernel/testing'
import { createBackup } from '../../kernel/backup/create_backup.ts'
import { readArchive, writeArchive } from '../../kernel/backup/archive.ts'
import type { BackupManifest } from '../../kernel/backup/manifest.ts'
import { emptyInstallation, type Installation } from './installation.ts'

/** Writes an archive anew with another manifest. */
async function altered(path: string, target: string, change: (manifest: BackupManifest) => object): Promise<void> {
  const members: [string, Buffer][] = []
  await readArchive(path, async (name, content) => {
    const chunks: Buffer[] = []
    for await (const chunk of content as AsyncIterable<Buffer>) chunks.push(chunk)
    members.push([name, Buffer.concat(chunks)])
  })
  await writeArchive(target, async (archive) => {
    for (const [name, bytes] of members) if (name !== 'manifest.json') await archive.add(name, bytes)
    return change(JSON.parse(members.find(([name]) => name === 'manifest.json')![1].toString()) as BackupManifest)
  })
}

test.group('A backup', (group) => {
  let there: Installation
  let path: string
  let key: string
  let slug: string
  let rows: Record<string, number>
  group.setup(async () => {
    there = await emptyInstallation()
    const tenant = await testTenant()
    await tenant.client()
    slug = (await tenant.inside(() => tenantState())).slug
    key = `tenant/${tenant.id}/ab/photo.txt`
    await drive.use().put(key, 'a ring')
    path = join(there.folder, 'backup.tar.gz')
    await createBackup(path)
    await readArchive(path, async (name, content) => {
      const chunks: Buffer[] = []
      for await (const chunk of content as AsyncIterable<Buffer>) chunks.push(chunk)
      if (name === 'manifest.json') ({ rows } = JSON.parse(Buffer.concat(chunks).toString()) as BackupManifest)
    })
  })
  group.teardown(() => there.remove())

  test('is restored into an empty database with every row and file, and the books and logs hold', async ({ assert }) => {
    const restored = await there.ace('backup:restore', path)
    assert.equal(restored.code, 0, restored.printed)
    assert.deepEqual(await there.rows(), rows)
    assert.isAbove(rows.audit_entries!, 0)
    assert.equal(readFileSync(join(there.folder, 'files', key), 'utf8'), 'a ring')
    assert.include((await there.ace('migration:run')).printed, 'up to date')
    // Of one organization: other tests share the database, and some break their own books to see it noticed.
    for (const command of ['ledger:verify', 'audit:verify']) {
      const { code, printed } = await there.ace(command, '--tenant', slug)
      assert.equal(code, 0, printed)
    }
  }).timeout(180_000)

  test('is refused where there is something already, unless that is given up', async ({ assert }) => {
    writeFileSync(join(there.folder, 'files', 'stray.txt'), 'from before')
    const refused = await there.ace('backup:restore', path)
    assert.equal(refused.code, 1)
    assert.include(refused.printed, '--replace')
    await there.execute('delete from mailbox_messages')
    assert.equal((await there.ace('backup:restore', path, '--replace')).code, 0)
    assert.deepEqual(await there.rows(), rows)
    assert.isFalse(existsSync(join(there.folder, 'files', 'stray.txt')))
  }).timeout(180_000)

  test('is refused when damaged, of a newer version or another engine, before anything is changed', async ({ assert }) => {
    const before = await there.rows()
    const other = join(there.folder, 'altered.tar.gz')
    const tries: [string, (manifest: BackupManifest) => object, RegExp][] = [
      ['newer', (manifest) => ({ ...manifest, kernel: '99.0.0' }), /Install 99\.0\.0/],
      ['engine', (manifest) => ({ ...manifest, engine: manifest.engine === 'mysql' ? 'sqlite' : 'mysql' }), /Restore it into the engine/],
      ['foreign', () => ({ format: 'something else' }), /no backup of Benchpin/],
    ]
    for (const [name, change, words] of tries) {
      await altered(path, other, change)
      const { code, printed } = await there.ace('backup:restore', other, '--replace')
      assert.equal(code, 1, name)
      assert.match(printed.replace(/\s+/g, ' '), words)
    }
    const bytes = readFileSync(path)
    writeFileSync(other, bytes.subarray(0, Math.floor(bytes.length * 0.6)))
    const cut = await there.ace('backup:restore', other, '--replace')
    assert.equal(cut.code, 1)
    assert.include(cut.printed.replace(/\s+/g, ' '), 'Nothing was changed')
    assert.deepEqual(await there.rows(), before)
  }).timeout(180_000)
})
